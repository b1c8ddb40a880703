import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { HeldRole } from '#kernel/auth/identity.ts';
import { type Role, roles, scopeOf } from '#kernel/auth/roles.ts';
import { invariant } from '#kernel/invariant.ts';
import { mayOf } from '#kernel/pass-door.ts';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { programmePolicy } from '../../permissions.ts';
import { readFolder } from '../../read-folder.ts';
import { readProgramme } from '../format/read-programme.ts';
import { anchorsOf } from './anchors.ts';
import { clustersInSight, isInSight, isOwn, mayOwnAny } from './is-own.ts';
import { obligations } from './obligations.ts';

const here = { id: 'here', slug: 'here' };
const held = (role: Role, part: string | null = null, programme: string | null = here.id): HeldRole => ({
  role,
  kind: scopeOf[role],
  programme: scopeOf[role] === 'instance' ? null : programme,
  part,
});
const mayOfHeld = (...all: readonly HeldRole[]) =>
  mayOf({ kind: 'person', held: all }, programmePolicy.permissions, here);
const permission = programmePolicy.permissions['programme.agreement.read'] ?? { roles: [] };
const seen = (...all: readonly HeldRole[]) => clustersInSight(all, here.id, permission);

const [cluster = '', neighbour = '', owed] = await owedOfFourValleys();

test('every role in turn owns what it may hand papers in for, of every obligation of a programme', () => {
  const all = owed.filter(({ origin }) => origin !== 'indicator');
  const ofCluster = all.filter((one) => one.cluster === cluster);
  assert.ok(ofCluster.length > 0 && ofCluster.length < all.length);
  assert.ok(owed.some(({ origin }) => origin === 'indicator'));
  const expected = new Map<Role, typeof all>([
    ['director', all],
    ['project_assistant', all],
    ['coordinator', ofCluster],
    ['cluster_assistant', ofCluster],
  ]);
  for (const role of roles) {
    const one = held(role, scopeOf[role] === 'cluster' ? cluster : null);
    const may = mayOfHeld(one);
    const own = owed.filter((each) => isOwn(each, may)).map(({ id }) => id);
    assert.deepEqual(
      own,
      (expected.get(role) ?? []).map(({ id }) => id),
      role,
    );
    assert.equal(mayOwnAny([one], may), expected.has(role), role);
  }
});

test('whatever is one’s own stands in the own calendar, for every role; a neighbour’s does not (B6)', () => {
  for (const role of roles) {
    const one = held(role, scopeOf[role] === 'cluster' ? cluster : null);
    const [may, clusters] = [mayOfHeld(one), seen(one)];
    const own = owed.filter((each) => isOwn(each, may));
    assert.ok(clusters !== null || own.length === 0, role);
    const follower = { may, clusters: clusters ?? [] };
    assert.ok(
      own.every((each) => isInSight(each, follower)),
      role,
    );
    const shut = scopeOf[role] === 'programme' && clusters === 'all' ? [] : owed;
    assert.ok(
      shut.filter((each) => each.cluster === neighbour).every((each) => !isInSight(each, follower)),
      role,
    );
  }
});

test('two roles own what each of them owns, and a role held elsewhere owns nothing here', () => {
  const both = mayOfHeld(held('coordinator', cluster), held('cluster_assistant', neighbour));
  const own = new Set(owed.filter((one) => isOwn(one, both)).map((one) => one.cluster));
  assert.deepEqual([...own].toSorted(), [cluster, neighbour].toSorted());
  const elsewhere = held('director', null, 'there');
  assert.equal(mayOwnAny([elsewhere], mayOfHeld(elsewhere)), false);
});

test('who reads the agreement for the whole programme follows every cluster', () => {
  assert.equal(seen(held('auditor')), 'all');
  assert.equal(seen(held('coordinator', cluster), held('director')), 'all');
});

test('who works in clusters follows those and the whole programme', () => {
  assert.deepEqual(seen(held('coordinator', cluster), held('council_member', cluster)), [cluster]);
  const follower = { may: () => false, clusters: [cluster] };
  assert.equal(isInSight({ origin: 'clause', cluster }, follower), true);
  assert.equal(isInSight({ origin: 'clause' }, follower), true);
});

test('a part that owes nothing of its own follows the whole programme alone', () => {
  assert.deepEqual(seen(held('network_manager', 'weavers')), []);
});

test('who may not read the agreement here follows nothing, whatever is held elsewhere (B6)', () => {
  assert.equal(seen(), null);
  assert.equal(seen(held('provider'), held('director', null, 'there')), null);
});

async function owedOfFourValleys() {
  const read = await readFolder(join(import.meta.dirname, '../../../../programmes/four-valleys'));
  invariant('files' in read, 'the programme of the repository can be read');
  const parsed = readProgramme(read.files);
  invariant('programme' in parsed, 'and is right');
  const { programme } = parsed;
  const day = parsePlainDate('2026-03-15');
  const [first, second] = programme.programme.clusters;
  const found = obligations(programme, anchorsOf(programme, day), day);
  return [first?.id ?? '', second?.id ?? '', found] as const;
}
