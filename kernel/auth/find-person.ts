import { sql, type Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import { isLocale } from '#kernel/i18n/choose-locale.ts';
import type { HeldRole, Person } from './identity.ts';

/** The session that a request came with, as the sign-in engine knows it. */
export type OpenSession = Readonly<{ userId: string; sessionId: string }>;

/**
 * Who the holder of a session is at this moment, with the roles held now; asked anew by every request, so that a role
 * that ended and an account that was deactivated count at once. The transaction acts as the kernel.
 */
export async function findPerson(
  db: Transaction<Database>,
  session: OpenSession,
  now: Temporal.Instant,
): Promise<Person | undefined> {
  const at = now.toString();
  const { rows } = await sql<{ name: string; email: string; locale: string; held: HeldRole[] }>`
    select a.name, a.email, a.locale, coalesce((
      select jsonb_agg(jsonb_build_object('role', role, 'kind', kind, 'programme', programme, 'part', part))
      from (
        select g.role, g.scope_kind as kind, g.programme_id as programme, g.scope_id as part
        from access.grants g
        where g.account_id = a.id and g.starts_at <= ${at} and (g.ends_at is null or g.ends_at > ${at})
        union all
        select i.role, 'instance', null, null
        from access.instance_grants i
        where i.account_id = a.id and i.starts_at <= ${at} and (i.ends_at is null or i.ends_at > ${at})
      ) as held
    ), '[]') as held
    from access.accounts a where a.id = ${session.userId} and a.deactivated_at is null`.execute(db);
  const found = rows[0];
  if (found === undefined) return undefined;
  const { name, email, held } = found;
  const locale = isLocale(found.locale) ? found.locale : 'es';
  return {
    kind: 'person',
    accountId: session.userId,
    name,
    email,
    locale,
    sessionId: session.sessionId,
    held,
  };
}
