import { z } from 'zod';
import { defineAction } from '#kernel/action.ts';
import { makeToken } from '../links.ts';
import { anyAccount } from '../session-of.ts';

const validDays = 30;

/** Makes the link of the first account, and ends those made before; null where an account exists already. */
export const makeSetUpLink = defineAction({
  name: 'access.make-set-up-link',
  door: 'machine',
  input: z.strictObject({}),
  async run({ db, now, actor, newId }): Promise<{ answer: { token: string | null }; trail: object }> {
    if (await anyAccount(db)) return { answer: { token: null }, trail: {} };
    const { token, sha256 } = makeToken();
    await db
      .updateTable('access.links')
      .set({ used_at: '1970-01-01T00:00:00Z' })
      .where('purpose', '=', 'set_up')
      .where('used_at', 'is', null)
      .execute();
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
