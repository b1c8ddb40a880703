import { z } from 'zod';
import { type ActionContext, defineAction } from '#kernel/action.ts';
import { tooManyResets } from '../problems.ts';

const validHours = 24;
const mostAnHour = 3;

/** Makes the link for a new password that goes out by mail; whoever can read that mail asked for it. */
export const makeResetLink = defineAction({
  name: 'access.mail-reset',
  door: 'machine',
  input: z.strictObject({ account: z.uuid(), sha256: z.string() }),
  subject: ({ db }, { account }) =>
    db.selectFrom('access.accounts').select(['id', 'name']).where('id', '=', account).executeTakeFirst(),
  async run({ db, now, actor, newId }, { sha256 }, { id, name }) {
    await mustBeFew({ db, now }, id);
    await db
      .insertInto('access.links')
      .values({
        id: newId(),
        purpose: 'reset',
        token_sha256: sha256,
        account_id: id,
        recorded_at: now.toString(),
        recorded_by: actor,
        expires_at: now.add({ hours: validHours }).toString(),
      })
      .execute();
    return { answer: {}, trail: { about: { kind: 'account', id, name } } };
  },
});

/** Nobody's mail is to be flooded by whoever knows the address. */
async function mustBeFew({ db, now }: Pick<ActionContext, 'db' | 'now'>, account: string): Promise<void> {
  const made = await db
    .selectFrom('access.links')
    .select('id')
    .where('account_id', '=', account)
    .where('purpose', '=', 'reset')
    .where('recorded_at', '>', now.subtract({ hours: 1 }).toString())
    .limit(mostAnHour)
    .execute();
  if (made.length === mostAnHour) throw tooManyResets({ minutes: 60 });
}
