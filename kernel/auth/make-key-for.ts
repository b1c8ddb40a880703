import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '#kernel/action.ts';
import type { HeldRole } from './identity.ts';
import { endOfDay } from './period.ts';
import { type Permissions, reachOf } from './permission.ts';
import { keyTooWide, periodWrong } from './problems.ts';
import type { SignIn } from './sign-in/sign-in.ts';

export type WantedKey = Readonly<{
  name: string;
  permissions: readonly string[];
  /** Last day, UTC; null for no end. */
  until: string | null;
}>;

/** Makes a key in somebody's name, which never may more than its owner. */
export async function makeKeyFor(
  signIn: Pick<SignIn, 'makeKey'>,
  owner: Readonly<{ accountId: string; held: readonly HeldRole[] }>,
  wanted: WantedKey,
  { permissions, now }: Readonly<{ permissions: Permissions; now: Temporal.Instant }>,
): Promise<Outcome<{ id: string; key: string }>> {
  const own = permissionsOf(owner, permissions);
  const wider = wanted.permissions.find((name) => !own.includes(name));
  if (wider !== undefined) {
    throw keyTooWide({ permission: wider }, { errors: [{ path: 'body.permissions', message: '' }] });
  }
  const expiresAt =
    wanted.until === null
      ? undefined
      : Temporal.Instant.from(endOfDay(Temporal.PlainDate.from(wanted.until), 'UTC'));
  if (expiresAt !== undefined && Temporal.Instant.compare(expiresAt, now) <= 0) {
    throw periodWrong({}, { errors: [{ path: 'body.until', message: '' }] });
  }
  const made = await signIn.makeKey({
    userId: owner.accountId,
    name: wanted.name,
    permissions: [...new Set(wanted.permissions)],
    expiresAt,
  });
  return {
    answer: made,
    trail: {
      about: { kind: 'key', id: made.id, name: wanted.name },
      changes: [{ field: 'permissions', before: null, after: wanted.permissions.join(', ') }],
    },
  };
}

/** What somebody may anywhere at this moment. */
export function permissionsOf(
  { held }: Readonly<{ held: readonly HeldRole[] }>,
  permissions: Permissions,
): string[] {
  return Object.entries(permissions)
    .filter(([, permission]) => held.some(({ role }) => reachOf(permission, role) !== undefined))
    .map(([name]) => name);
}
