import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GrantShape, MemberShape } from '#kernel/auth/contract.ts';
import { peopleByStanding } from './people-by-standing.ts';

function aPerson(name: string, ...states: GrantShape['state'][]): MemberShape {
  const grant = (state: GrantShape['state']): GrantShape => ({
    id: name,
    role: 'auditor',
    scope: { kind: 'programme', id: null, name: '' },
    from: '2026-03-01',
    until: null,
    state,
    grantedBy: 'Rosa',
    grantedAt: '2026-03-01T12:00:00Z',
    endedBy: null,
  });
  return {
    account: name,
    name,
    email: 'a@b.pe',
    active: true,
    grants: states.map(grant),
    can: { endGrants: [], deactivate: false, reset: false },
  };
}

test('a person stands once: with a role held now, else with one to come, else among those whose roles ended', () => {
  const people = [
    aPerson('a', 'ended', 'current'),
    aPerson('b', 'ended', 'coming'),
    aPerson('c', 'ended'),
    aPerson('d'),
  ];
  const { current, coming, ended } = peopleByStanding(people);
  assert.deepEqual(
    [current, coming, ended].map((group) => group.map(({ name }) => name)),
    [['a'], ['b'], ['c', 'd']],
  );
});
