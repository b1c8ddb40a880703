import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFolder } from '../../read-folder.ts';
import { check } from '../check/check.ts';
import { inOneLine, programmeOf, smallProgramme } from './changed-files.ts';

const programmes = join(import.meta.dirname, '../../../../programmes');

test('every programme of the repository is read, and one of them is shipped', async () => {
  const folders = readdirSync(programmes, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const shipped: string[] = [];
  for (const { name } of folders) {
    const read = await readFolder(join(programmes, name));
    assert.ok('files' in read, 'problems' in read ? read.problems.map(inOneLine).join('\n') : '');
    const { programme } = programmeOf(read.files);
    assert.equal(programme.id, name, 'a programme is called as its folder');
    if (programme.shipped) shipped.push(programme.id);
  }
  assert.equal(shipped.length, 1);
});

test('the small programme holds the two contradictions that its README tells, and no other', () => {
  const errors = check(smallProgramme()).filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors.map(({ subject }) => subject).sort(), [
    'budget.total_eur.region.in_kind',
    'enterprises.baseline_completed',
  ]);
});

test('the small programme differs from the shipped one in all that must be data', () => {
  const { programme, budget } = smallProgramme();
  assert.equal(programme.currencies.length, 2);
  assert.equal(programme.clusters.length, 4);
  assert.equal(programme.financiers.length, 3);
  assert.equal(budget.years, 4);
  assert.ok(!programme.working_days.includes(5), 'nobody works there on a Friday');
});
