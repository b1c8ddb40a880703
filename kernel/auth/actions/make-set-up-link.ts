import { z } from 'zod';
import { type ActionContext, defineAction } from '#kernel/action.ts';
import { makeToken } from '../links.ts';
import { anyAccount } from '../session-of.ts';

const validDays = 30;

type MadeLink = Readonly<{ answer: { token: string | null }; trail: object }>;

/**
 * Makes the link of the first account; null where an account exists already. It ends those made before an instant, so
 * that servers which begin beside each other leave each other's alone.
 */
export const makeSetUpLink = defineAction({
  name: 'access.make-set-up-link',
  door: 'machine',
  input: z.strictObject({ endsThoseBefore: z.iso.datetime().nullable() }),
  async run({ db, now, actor, newId }, { endsThoseBefore }): Promise<MadeLink> {
    if (await anyAccount(db)) return { answer: { token: null }, trail: {} };
    const { token, sha256 } = makeToken();
    if (endsThoseBefore !== null) await endOpenLinks(db, endsThoseBefore);
    await db
      .insertInto('access.links')
      .values({
        id: newId(),
        purpose: 'set_up',
        token_sha256: sha256,
        account_id: null,
        recorded_at: now.toString(),
        recorded_by: actor,
        expires_at: now.add({ hours: 24 * validDays }).toString(),
      })
      .execute();
    return { answer: { token }, trail: {} };
  },
});

async function endOpenLinks(db: ActionContext['db'], before: string): Promise<void> {
  await db
    .updateTable('access.links')
    .set({ used_at: '1970-01-01T00:00:00Z' })
    .where('purpose', '=', 'set_up')
    .where('used_at', 'is', null)
    .where('recorded_at', '<', before)
    .execute();
}
