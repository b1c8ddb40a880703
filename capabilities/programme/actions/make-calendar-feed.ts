import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { linkTo } from '#kernel/auth/access-services.ts';
import { makeToken } from '#kernel/auth/links.ts';
import { ownAccount, ownPerson } from '#kernel/auth/own-person.ts';
import type { Programme } from '#kernel/db/programme.ts';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { invariant } from '#kernel/invariant.ts';
import { endCalendarFeed, makeCalendarFeed, readCalendarFeed } from '../contract.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { ownFeed } from '../queries/show-calendar-feed.ts';

/** Makes the secret address at which a program reads the own calendar. There is one; an earlier one ends. */
export function makingCalendarFeed(services: Pick<ProgrammeServices, 'baseUrl'>) {
  return defineWrite({
    name: 'programme.make-calendar-feed',
    endpoint: makeCalendarFeed,
    door: 'programme.agreement.read',
    async run(context) {
      const programme = entered(context);
      const { db, now, actor } = context;
      const person = ownPerson(context.identity);
      await endFeeds(context, programme);
      const { token, sha256 } = makeToken();
      await db
        .insertInto('programme.calendar_feeds')
        .values({
          programme_id: programme.id,
          id: context.newId(),
          account_id: person.accountId,
          token_sha256: sha256,
          recorded_at: now.toString(),
          recorded_by: actor,
        })
        .execute();
      const link = linkTo(services, endpointUrl(readCalendarFeed, { params: { token } }));
      return {
        answer: { ...(await ownFeed({ ...context, programme })), link },
        trail: { about: ownAccount(person) },
      };
    },
  });
}

/** Ends the own address: from now on it leads nowhere. */
export function endingCalendarFeed() {
  return defineWrite({
    name: 'programme.end-calendar-feed',
    endpoint: endCalendarFeed,
    door: 'programme.agreement.read',
    // One that is not the own, or has ended, is not there.
    async subject(context, { params }) {
      const { accountId } = ownPerson(context.identity);
      return context.db
        .selectFrom('programme.calendar_feeds')
        .select('id')
        .where('programme_id', '=', entered(context).id)
        .where('account_id', '=', accountId)
        .where('id', '=', params.feed)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
    },
    async run(context) {
      await endFeeds(context, entered(context));
      return { answer: {}, trail: { about: ownAccount(ownPerson(context.identity)) } };
    },
  });
}

async function endFeeds({ db, now, identity }: ActionContext, programme: Programme): Promise<void> {
  await db
    .updateTable('programme.calendar_feeds')
    .set({ ended_at: now.toString() })
    .where('programme_id', '=', programme.id)
    .where('account_id', '=', ownPerson(identity).accountId)
    .where('ended_at', 'is', null)
    .execute();
}

function entered({ programme }: ActionContext): Programme {
  invariant(programme !== null, 'the path names a programme');
  return programme;
}
