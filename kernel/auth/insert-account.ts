import type { ActionContext } from '#kernel/action.ts';
import type { Locale } from '#kernel/locale.ts';
import { accountExists } from './problems.ts';

/** Records an account; the sign-in engine is told of it last. The transaction acts as the kernel. */
export async function insertAccount(
  { db, now }: ActionContext,
  id: string,
  { email, name, locale }: Readonly<{ email: string; name: string; locale: Locale }>,
): Promise<void> {
  const known = await findAccount({ db }, email);
  if (known !== undefined) throw accountExists({ email });
  await db
    .insertInto('access.accounts')
    .values({ id, email, name, locale, recorded_at: now.toString(), recorded_by: name })
    .execute();
}

/** The account of an address, whatever its capitals. */
export function findAccount({ db }: Pick<ActionContext, 'db'>, email: string) {
  return db
    .selectFrom('access.accounts')
    .select(['id', 'name', 'email', 'deactivated_at'])
    .where('email_key', '=', email.toLowerCase())
    .executeTakeFirst();
}
