import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HeldRole, Person } from './identity.ts';
import { givable, mayGive } from './may-give.ts';
import type { Permission } from './permission.ts';
import { permits, permitsSomewhere } from './permit.ts';

const [here, there] = ['programme-1', 'programme-2'];

function somebody(...held: HeldRole[]): Person {
  const name = { name: 'Ana', email: 'ana@example.org', locale: 'es' } as const;
  return { kind: 'person', accountId: 'a', sessionId: 's', ...name, held };
}

const administrator: HeldRole = { role: 'administrator', kind: 'instance', programme: null, part: null };
const director: HeldRole = { role: 'director', kind: 'programme', programme: here, part: null };
const coordinator: HeldRole = { role: 'coordinator', kind: 'cluster', programme: here, part: 'north' };

const permission: Permission = { roles: ['director', 'coordinator'] };

test('a role reaches as far as it is held', () => {
  assert.equal(permits(somebody(director), permission, { programme: here, cluster: 'south' }), true);
  assert.equal(permits(somebody(director), permission, { programme: there }), false);
  assert.equal(permits(somebody(coordinator), permission, { programme: here, cluster: 'north' }), true);
  assert.equal(permits(somebody(coordinator), permission, { programme: here, cluster: 'south' }), false);
  assert.equal(permits(somebody(coordinator), permission, { programme: here }), false);
  assert.equal(permits(somebody(coordinator), permission, { programme: there, cluster: 'north' }), false);
});

test('a wide role reaches the whole programme, and somewhere is enough to pass a door', () => {
  const wide: Permission = { roles: ['director'], wide: ['coordinator'] };
  assert.equal(permits(somebody(coordinator), wide, { programme: here, cluster: 'south' }), true);
  assert.equal(permitsSomewhere(somebody(coordinator), permission, here), true);
  assert.equal(permitsSomewhere(somebody(coordinator), permission, there), false);
});

test('nobody may do nothing, and an administrator only what administrators may', () => {
  assert.equal(permits({ kind: 'nobody' }, permission, { programme: here }), false);
  assert.equal(permits(somebody(administrator), permission, { programme: here }), false);
  assert.equal(permits(somebody(administrator), { roles: ['administrator'] }, { programme: here }), true);
});

test('an administrator gives any role, a director any but administrator, a coordinator two in the own cluster (A14)', () => {
  const inCluster = (cluster: string) => ({ programme: here, kind: 'cluster', cluster }) as const;
  const inNetwork = (cluster: string) => ({ programme: here, kind: 'network', cluster }) as const;
  const instance = { programme: here, kind: 'instance', cluster: null } as const;
  assert.equal(mayGive(somebody(administrator), 'administrator', instance), true);
  assert.equal(mayGive(somebody(director), 'administrator', instance), false);
  assert.equal(mayGive(somebody(director), 'coordinator', inCluster('south')), true);
  assert.equal(
    mayGive(somebody(director), 'coordinator', { ...inCluster('south'), programme: there }),
    false,
  );
  assert.equal(mayGive(somebody(coordinator), 'network_manager', inNetwork('north')), true);
  assert.equal(mayGive(somebody(coordinator), 'network_manager', inNetwork('south')), false);
  assert.equal(mayGive(somebody(coordinator), 'coordinator', inCluster('north')), false);
  assert.equal(mayGive(somebody(), 'entrepreneur', inNetwork('north')), false);
});

test('a role is given only in the kind of scope in which it is held', () => {
  assert.equal(
    mayGive(somebody(director), 'coordinator', { programme: here, kind: 'programme', cluster: null }),
    false,
  );
});

test('what a coordinator may give is limited to the own clusters; what a director may give is not', () => {
  const second: HeldRole = { ...coordinator, part: 'south' };
  assert.deepEqual(givable(somebody(coordinator, second), here).get('network_manager'), ['north', 'south']);
  assert.equal(givable(somebody(coordinator, director), here).get('network_manager'), 'everywhere');
  assert.equal(givable(somebody(coordinator), there).size, 0);
});
