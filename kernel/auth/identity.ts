import type { Locale } from '#kernel/locale.ts';
import type { Role, ScopeKind } from './roles.ts';

/** A role that is held at this moment. `part` is the cluster, network or enterprise; null for a whole programme. */
export type HeldRole = Readonly<{
  role: Role;
  kind: ScopeKind;
  programme: string | null;
  part: string | null;
}>;

/** Who asks. */
export type Person = Readonly<{
  kind: 'person';
  accountId: string;
  name: string;
  email: string;
  locale: Locale;
  sessionId: string;
  held: readonly HeldRole[];
  /** What a key of this person may; undefined for the person. */
  only?: readonly string[] | undefined;
}>;

/** Nobody signed in: public doors only. */
export type Nobody = Readonly<{ kind: 'nobody' }>;

/** Minka itself: a command of whoever runs the machine, a job, the first start. */
export type Machine = Readonly<{ kind: 'machine'; name: string }>;

export type Identity = Person | Nobody | Machine;

export const nobody: Nobody = { kind: 'nobody' };

/** As whom something is recorded. */
export function actorName(identity: Identity): string {
  if (identity.kind === 'person') return identity.name;
  return identity.kind === 'machine' ? identity.name : '–';
}
