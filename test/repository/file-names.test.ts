import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFiles } from '#test/runner/find-files.ts';
import { expectNone } from './expect-none.ts';

/** Documents and settings whose names are the custom of their tools and readers. */
const CUSTOMARY = /(^|\/)(README|ARCHITECTURE|STYLE|CONTRIBUTING|LICENSE|SECURITY|CHANGELOG)(\.md)?$/;
const EMPTY_WORDS = /(^|[/.-])(utils?|helpers?|managers?|services?|commons?|misc|shared)(?=$|[/.-])/;

/** Why a path is badly named, or undefined. */
function complaint(path: string): string | undefined {
  if (CUSTOMARY.test(path)) return undefined;
  const parts = path.split('/').map((part) => part.replace(/^\./, ''));
  if (!parts.every((part) => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part))) return 'is not kebab-case';
  // `services` is a slice: a word of the programmes, not of programmers.
  const named = path.replace(/^capabilities\/services\//, '').replace(/-service|service-/g, '-');
  return EMPTY_WORDS.test(named) ? 'is named for nothing that it does' : undefined;
}

test('every name is kebab-case and says what is inside', () => {
  const bad = findFiles().flatMap((path) => {
    const reason = complaint(path);
    return reason === undefined ? [] : [`${path} ${reason}`];
  });
  expectNone(bad, 'Name the file as its main export, in lower case with hyphens, after what it does.');
});

test('names that say nothing are recognised', () => {
  for (const bad of ['lib/utils.ts', 'lib/date-helpers.ts', 'kernel/common/a.ts', 'app/user-manager.ts']) {
    assert.equal(complaint(bad), 'is named for nothing that it does', bad);
  }
  for (const bad of ['lib/Money.ts', 'lib/add_months.ts', 'lib/addMonths.ts']) {
    assert.equal(complaint(bad), 'is not kebab-case', bad);
  }
  const good = [
    'lib/money/add-money.ts',
    '.ci/run',
    'db/migrations/0001-programme.sql',
    'capabilities/services/routes.ts',
  ];
  for (const path of [...good, 'README.md', 'lib/money/README.md', 'a/x.db.test.ts']) {
    assert.equal(complaint(path), undefined, path);
  }
});
