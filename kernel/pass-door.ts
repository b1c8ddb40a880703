import type { Identity } from '#kernel/auth/identity.ts';
import type { Permissions } from '#kernel/auth/permission.ts';
import { type Bearer, type Place, permits, permitsSomewhere } from '#kernel/auth/permit.ts';
import type { Programme } from '#kernel/db/programme.ts';
import { invariant } from '#kernel/invariant.ts';
import { type Door, isPermission } from './door.ts';
import { notPermitted, notSignedIn } from './http/problems.ts';

/** Refuses whoever may not pass: 401 where nobody is signed in, 403 where the role is not enough. */
export function mustPass(door: Door, identity: Identity, permissions: Permissions, place: Place): void {
  if (door === 'public' || identity.kind === 'machine') return;
  if (identity.kind === 'nobody') throw notSignedIn({});
  if (door === 'machine') throw notPermitted({ permission: door });
  const { only } = identity;
  // A key opens the doors that it was made for, and none of its owner's account.
  if (only !== undefined && !only.includes(door)) throw notPermitted({ permission: door });
  if (!isPermission(door)) return;
  const permission = permissions[door];
  invariant(permission !== undefined, `the permission ${door} is defined`);
  const isPart = (place.cluster ?? place.network ?? place.enterprise) != null;
  // Without a part named, holding it anywhere in the programme opens the door; rows then say what is seen.
  const passes =
    place.programme === null || isPart
      ? permits(identity, permission, place)
      : permitsSomewhere(identity, permission, place.programme);
  if (!passes) throw notPermitted({ permission: door });
}

/** The question that a query or an action may ask about the person it runs for. */
export function mayOf(identity: Bearer, permissions: Permissions, programme: Programme | null) {
  return (name: string, place: Partial<Place> = {}): boolean => {
    const permission = permissions[name];
    if (identity.kind === 'machine') return true;
    if (identity.kind === 'person' && identity.only?.includes(name) === false) return false;
    return (
      permission !== undefined &&
      permits(identity, permission, { programme: programme?.id ?? null, ...place })
    );
  };
}
