import { Temporal } from 'temporal-polyfill';
import { ownPerson } from '#kernel/auth/own-person.ts';
import { defineQuery } from '#kernel/query.ts';
import { showCalendarFeed } from '../contract.ts';
import { programmePolicy } from '../permissions.ts';
import { clustersInSight } from '../rules/calendar/is-own.ts';
import { named } from '../words/names.ts';
import { type AgreementContext, loadAgreement } from './load-agreement.ts';

/** The own secret address of a calendar, and what it tells. */
export const calendarFeedShown = () =>
  defineQuery({
    endpoint: showCalendarFeed,
    door: 'programme.agreement.read',
    run: (context) => ownFeed(context),
  });

type Asked = AgreementContext & Readonly<{ identity: Parameters<typeof ownPerson>[0] }>;

/** The open address of whoever asks, if there is one, and the clusters of which it tells. */
export async function ownFeed(context: Asked) {
  const { db, programme } = context;
  const { accountId, held } = ownPerson(context.identity);
  const row = await db
    .selectFrom('programme.calendar_feeds')
    .select(['id', 'recorded_at', 'last_read_at'])
    .where('programme_id', '=', programme.id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const permission = programmePolicy.permissions['programme.agreement.read'] ?? { roles: [] };
  const clusters = clustersInSight(held, programme.id, permission) ?? [];
  const { programme: file, speaker } = await loadAgreement(context);
  return {
    feed:
      row === undefined
        ? null
        : { id: row.id, madeAt: utc(row.recorded_at), lastReadAt: row.last_read_at && utc(row.last_read_at) },
    sees: clusters === 'all' ? null : clusters.map((id) => named(id, file, speaker)),
  };
}

function utc(instant: string): string {
  return Temporal.Instant.from(instant).toString();
}
