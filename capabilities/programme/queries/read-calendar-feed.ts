import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { linkTo } from '#kernel/auth/access-services.ts';
import { findPerson } from '#kernel/auth/find-person.ts';
import { hashOfToken } from '#kernel/auth/links.ts';
import { actAs, enterProgramme } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { mayOf } from '#kernel/pass-door.ts';
import { defineQuery, type QueryContext } from '#kernel/query.ts';
import { readCalendarFeed } from '../contract.ts';
import { programmePolicy } from '../permissions.ts';
import { calendarFile } from '../present/calendar-file.ts';
import { presentObligation } from '../present/obligation.ts';
import { obligationPath } from '../present/obligation-path.ts';
import { feedUnknown } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { clustersInSight, isInSight, isOwn } from '../rules/calendar/is-own.ts';
import { loadAgreement } from './load-agreement.ts';
import { loadChanges } from './load-changes.ts';
import { obligationsOf } from './obligations-of.ts';

/**
 * What a program reads at a secret address: what its owner follows, in the owner's language, with the roles that the
 * owner holds now. An address that was never made, one that ended and one whose owner may not read the agreement any
 * more are the same "not found".
 */
export const readingCalendarFeed = (services: Pick<ProgrammeServices, 'promises' | 'baseUrl'>) =>
  defineQuery({
    endpoint: readCalendarFeed,
    door: 'public',
    async run(context, { params }) {
      const { db, clock, now } = context;
      const { feed, person, programme, follower } = await readerOf(context, params.token);
      await actAs(db, person, programme.id);
      const asking = { db, clock, now, locale: person.locale, programme };
      const agreement = await loadAgreement(asking);
      const changesOf = await loadChanges(db, programme.id, agreement);
      const owed = await obligationsOf(services, asking, agreement);
      const { programme: file, anchors, speaker } = agreement;
      context.speak(person.locale);
      if (isReadAnew(feed.last_read_at, now)) context.afterwards((kernel) => noteRead(kernel, feed, now));
      return calendarFile(
        owed.filter((one) => isInSight(one, follower)).map((one) => presentObligation(one, file, speaker)),
        {
          programme: file,
          anchors,
          speaker,
          changesOf,
          own: new Set(owed.filter((one) => isOwn(one, follower.may)).map(({ id }) => id)),
          hrefOf: ({ id }) => linkTo(services, obligationPath(programme, id)),
        },
      );
    },
  });

type Feed = Readonly<{ id: string; programme_id: string; last_read_at: string | null }>;

/** Whose address it is, and what that person follows. Asked as the kernel, before it is known who that is. */
async function readerOf({ db, now }: Pick<QueryContext, 'db' | 'now'>, token: string) {
  const feed = await db
    .selectFrom('programme.calendar_feeds as feed')
    .innerJoin('programme.programmes as programme', 'programme.id', 'feed.programme_id')
    .select(['feed.id', 'feed.programme_id', 'feed.account_id', 'feed.last_read_at', 'programme.slug'])
    .where('feed.token_sha256', '=', hashOfToken(token))
    .where('feed.ended_at', 'is', null)
    .executeTakeFirst();
  if (feed === undefined) throw feedUnknown({});
  const session = { userId: feed.account_id, sessionId: `calendar:${feed.id}` };
  const person = await findPerson(db, session, now);
  if (person === undefined) throw feedUnknown({});
  const programme = { id: feed.programme_id, slug: feed.slug };
  const { permissions } = programmePolicy;
  const permission = permissions['programme.agreement.read'] ?? { roles: [] };
  const clusters = clustersInSight(person.held, programme.id, permission);
  if (clusters === null) throw feedUnknown({});
  return { feed, person, programme, follower: { clusters, may: mayOf(person, permissions, programme) } };
}

/** That an address was read is written down once in this time. */
const readAfterMinutes = 5;

function isReadAnew(lastReadAt: string | null, now: Temporal.Instant): boolean {
  if (lastReadAt === null) return true;
  return now.since(Temporal.Instant.from(lastReadAt)).total('minutes') >= readAfterMinutes;
}

async function noteRead(
  db: Transaction<Database>,
  { id, programme_id }: Feed,
  now: Temporal.Instant,
): Promise<void> {
  await enterProgramme(db, programme_id);
  await db
    .updateTable('programme.calendar_feeds')
    .set({ last_read_at: now.toString() })
    .where('programme_id', '=', programme_id)
    .where('id', '=', id)
    .execute();
}
