import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HeldRole } from '#kernel/auth/identity.ts';
import { type Role, scopeOf } from '#kernel/auth/roles.ts';
import { programmePolicy } from '../../permissions.ts';
import { clustersInSight, isInSight } from './owed-in-sight.ts';

const permission = programmePolicy.permissions['programme.agreement.read'] ?? { roles: [] };
const held = (role: Role, part: string | null = null, programme = 'here'): HeldRole => ({
  role,
  kind: scopeOf[role],
  programme,
  part,
});
const seen = (...roles: readonly HeldRole[]) => clustersInSight(roles, 'here', permission);

test('who reads the agreement for the whole programme follows every cluster', () => {
  assert.equal(seen(held('auditor')), 'all');
  assert.equal(seen(held('coordinator', 'north'), held('director')), 'all');
});

test('who works in clusters follows those and the whole programme, not a neighbour (B6)', () => {
  const clusters = seen(held('coordinator', 'north'), held('council_member', 'north'));
  assert.deepEqual(clusters, ['north']);
  assert.equal(isInSight({ cluster: 'north' }, clusters ?? []), true);
  assert.equal(isInSight({}, clusters ?? []), true);
  assert.equal(isInSight({ cluster: 'south' }, clusters ?? []), false);
  assert.equal(isInSight({ cluster: 'south' }, 'all'), true);
});

test('a part that owes nothing of its own follows the whole programme alone', () => {
  assert.deepEqual(seen(held('network_manager', 'weavers')), []);
});

test('who may not read the agreement here follows nothing, whatever is held elsewhere (B6)', () => {
  assert.equal(seen(), null);
  assert.equal(seen(held('provider'), held('director', null, 'there')), null);
});
