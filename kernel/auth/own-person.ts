import { invariant } from '#kernel/invariant.ts';
import type { Identity, Person } from './identity.ts';

/** The person behind a door that only somebody signed in passes. */
export function ownPerson(identity: Identity): Person {
  invariant(identity.kind === 'person', 'only who is signed in passes this door');
  return identity;
}

/** The own account as the trail names it. */
export function ownAccount({ accountId, name }: Person) {
  return { kind: 'account', id: accountId, name };
}
