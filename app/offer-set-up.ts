import { randomUUID } from 'node:crypto';
import { makeSetUpLink } from '#kernel/auth/actions/make-set-up-link.ts';
import { anyAccount } from '#kernel/auth/session-of.ts';
import { readSnapshot } from '#kernel/db/identity.ts';
import { machineActing, runAction } from '#kernel/run-action.ts';
import type { Instance } from './open-instance.ts';

/** While no account exists: the link with which the first one is made, shown on the terminal of whoever starts Minka. */
export async function offerSetUp(
  { clock, database, openedAt }: Instance,
  baseUrl: string,
): Promise<string | null> {
  if (await readSnapshot(database.kysely, anyAccount)) return null;
  const acting = machineActing(clock, 'minka start', randomUUID());
  const endsThoseBefore = database.standing === 'alone' ? openedAt.toString() : null;
  const { token } = await runAction(database.kysely, makeSetUpLink, { endsThoseBefore }, acting);
  return token === null ? null : new URL(`/set-up/${token}`, baseUrl).href;
}
