import type { HeldRole, Machine, Nobody, Person } from './identity.ts';
import { type Permission, reachOf } from './permission.ts';

/** Where something is done: a programme, and the part of it where one is concerned. */
export type Place = Readonly<{
  /** Null for what concerns the whole instance. */
  programme: string | null;
  cluster?: string | null | undefined;
  network?: string | null | undefined;
  enterprise?: string | null | undefined;
}>;

/** What is asked of whoever wants to do something: which roles are held, whoever holds them. */
export type Bearer = Pick<Person, 'kind' | 'held' | 'only'> | Nobody | Machine;

/** Whether somebody may use a permission at a place. Pure: decided from the roles held at this moment. */
export function permits(identity: Bearer, permission: Permission, place: Place): boolean {
  if (identity.kind === 'machine') return true;
  if (identity.kind === 'nobody') return false;
  return identity.held.some((held) => reaches(held, permission, place));
}

/** Whether somebody may use a permission anywhere in a programme. */
export function permitsSomewhere(identity: Bearer, permission: Permission, programme: string): boolean {
  if (identity.kind !== 'person') return identity.kind === 'machine';
  return identity.held.some((held) => {
    const reach = reachOf(permission, held.role);
    return reach === 'instance' || (reach !== undefined && held.programme === programme);
  });
}

function reaches(held: HeldRole, permission: Permission, place: Place): boolean {
  const reach = reachOf(permission, held.role);
  if (reach === undefined) return false;
  if (reach === 'instance') return true;
  if (held.programme === null || held.programme !== place.programme) return false;
  switch (reach) {
    case 'programme':
      return true;
    case 'cluster':
      return place.cluster != null && held.part === place.cluster;
    case 'network':
      return place.network != null && held.part === place.network;
    case 'enterprise':
      return place.enterprise != null && held.part === place.enterprise;
  }
}
