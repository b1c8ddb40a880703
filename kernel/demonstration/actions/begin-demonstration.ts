import { z } from 'zod';
import { type ActionContext, defineAction } from '#kernel/action.ts';
import { anyAccount } from '#kernel/auth/session-of.ts';
import { demonstrationOf } from '../demonstration-of.ts';
import { instanceNotEmpty } from '../problems.ts';

const input = z.strictObject({ today: z.iso.date(), timeZone: z.string().min(1) });

/** Marks an instance as a demonstration, before anything is recorded in it. Nothing takes the mark away. */
export const beginDemonstration = defineAction({
  name: 'demonstration.begin',
  door: 'machine',
  together: true,
  input,
  async run(context, mark) {
    await markAsDemonstration(context, mark);
    return { answer: {}, trail: { details: { today: mark.today } } };
  },
});

/** Puts the mark; the transaction acts as the kernel. */
export async function markAsDemonstration(
  { db, now, actor }: Pick<ActionContext, 'db' | 'now' | 'actor'>,
  { today, timeZone }: z.infer<typeof input>,
): Promise<void> {
  const applied = await db.selectFrom('programme.programmes').select('id').limit(1).executeTakeFirst();
  const isEmpty = applied === undefined && !(await anyAccount(db)) && (await demonstrationOf(db)) === null;
  if (!isEmpty) throw instanceNotEmpty({});
  await db
    .insertInto('access.demonstrations')
    .values({ today, time_zone: timeZone, recorded_at: now.toString(), recorded_by: actor })
    .execute();
}
