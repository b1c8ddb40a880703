import type { Transaction } from 'kysely';
import { enterProgramme } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { ProgrammeGuide } from './programme-guide.ts';

/** Names of the programmes in which an account holds a role: whoever guesses its password tries them first. */
export async function wordsOf(
  db: Transaction<Database>,
  programmes: ProgrammeGuide,
  account: string,
): Promise<readonly string[]> {
  const held = await db
    .selectFrom('access.grants as held')
    .innerJoin('programme.programmes as programme', 'programme.id', 'held.programme_id')
    .select(['programme.id', 'programme.slug'])
    .distinct()
    .where('held.account_id', '=', account)
    .execute();
  const words: string[] = [];
  for (const programme of held) {
    await enterProgramme(db, programme.id);
    words.push(...(await programmes.outline(db, programme, 'en')).words);
  }
  return words;
}
