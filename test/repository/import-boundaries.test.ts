import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { repositoryRoot } from '#test/runner/find-files.ts';
import { refusal } from './boundaries.ts';
import { expectNone } from './expect-none.ts';
import { sources } from './source.ts';

const manifest = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
const aliases = z.object({ imports: z.record(z.string(), z.string()) }).parse(JSON.parse(manifest)).imports;

test('every import goes through a door that its wall has (ARCHITECTURE.md, "Who may import whom")', () => {
  const refused = sources.flatMap((source) =>
    source.imports.flatMap(({ specifier, line }) => {
      const reason = refusal(source.path, specifier, aliases);
      return reason === undefined ? [] : [`${source.path}:${line} imports ${specifier}: ${reason}`];
    }),
  );
  expectNone(refused, 'Move the code, or go through the face (index.ts) or the contract of the other part.');
});

const forbidden: readonly (readonly [from: string, specifier: string])[] = [
  ['lib/money/money.ts', '#kernel/problem.ts'],
  ['lib/money/money.ts', 'pg'],
  ['lib/numbered-text/pdf.ts', 'node:fs/promises'],
  ['kernel/query.ts', '#programme'],
  ['capabilities/programme/contract.ts', './queries/calendar.ts'],
  ['capabilities/programme/contract.ts', 'kysely'],
  ['capabilities/programme/web/budget-page.tsx', '../queries/budget.ts'],
  ['capabilities/programme/web/budget-page.tsx', '#kernel/db/row-types.ts'],
  ['capabilities/programme/web/budget-page.tsx', '../index.ts'],
  ['capabilities/programme/routes.ts', '#app/config.ts'],
  ['capabilities/programme/routes.ts', '../enterprises/index.ts'],
  ['capabilities/enterprises/routes.ts', '../programme/rules/calendar.ts'],
  ['capabilities/programme/rules/calendar.ts', '../web/budget-page.tsx'],
  ['web/ui/figure.tsx', '@tanstack/react-query'],
  ['web/ui/figure.tsx', '#web/client/fetch.ts'],
  ['web/shell/shell.tsx', '#programme'],
  ['app/server.ts', '../capabilities/programme/queries/budget.ts'],
  ['kernel/query.ts', '#test/database.ts'],
  ['web/shell/shell.tsx', '#web/ui/gallery.tsx'],
  ['kernel/query.ts', '#nowhere/at-all.ts'],
];
for (const [from, specifier] of forbidden) {
  test(`${from} may not import ${specifier}`, () => {
    assert.notEqual(refusal(from, specifier, aliases), undefined);
  });
}

const allowed: readonly (readonly [from: string, specifier: string])[] = [
  ['lib/money/money.ts', '#lib/decimal/index.ts'],
  ['kernel/query.ts', 'kysely'],
  ['capabilities/programme/contract.ts', '#kernel/http/endpoint.ts'],
  ['capabilities/enterprises/routes.ts', '#programme'],
  ['capabilities/programme/web/budget-page.tsx', '#programme/contract'],
  ['capabilities/programme/web/budget-page.tsx', '#web/ui/figure.tsx'],
  ['capabilities/programme/queries/budget.ts', '../rules/budget.ts'],
  ['app/capabilities.ts', '#programme'],
  ['capabilities/programme/queries/budget.db.test.ts', '#app/server.ts'],
];
for (const [from, specifier] of allowed) {
  test(`${from} may import ${specifier}`, () => {
    assert.equal(refusal(from, specifier, aliases), undefined);
  });
}
