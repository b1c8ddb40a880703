import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { invariant } from '#kernel/invariant.ts';
import { readFolder } from '../../read-folder.ts';
import { readProgramme } from '../format/read-programme.ts';
import { answersFor } from './answers-for.ts';

async function aProgramme() {
  const read = await readFolder(join(import.meta.dirname, '../../../../programmes/four-valleys'));
  invariant('files' in read, 'the programme of the repository can be read');
  const parsed = readProgramme(read.files);
  invariant('programme' in parsed, 'and is right');
  return parsed.programme;
}

test('each owner of the files has accounts that answer for it, or is outside', async () => {
  const programme = await aProgramme();
  const rolesOf = (owner: string) => answersFor({ owner }, programme).roles;
  const executing = ['director', 'project_assistant'];
  assert.deepEqual(rolesOf('PMU'), executing);
  assert.deepEqual(rolesOf('PMU.manager'), executing);
  assert.deepEqual(rolesOf('region'), executing);
  assert.deepEqual(rolesOf('VALLEY'), ['coordinator', 'cluster_assistant']);
  assert.deepEqual(rolesOf('VALLEY.adviser'), ['coordinator', 'cluster_assistant']);
  assert.deepEqual(rolesOf('board'), ['council_secretary', 'coordinator']);
  for (const outside of ['solidarity_fund', 'evaluator', 'cooperatives']) {
    assert.deepEqual(rolesOf(outside), []);
  }
});

test('what a cluster owes is answered for there, and by the executing unit wherever it is', async () => {
  const programme = await aProgramme();
  const cluster = 'high_valley';
  assert.equal(answersFor({ owner: 'VALLEY', cluster }, programme).cluster, cluster);
  assert.equal(answersFor({ owner: 'PMU', cluster }, programme).cluster, null);
});
