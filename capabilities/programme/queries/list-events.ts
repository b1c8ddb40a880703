import type { Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { type Clocks, happenedBy } from '#kernel/fact/clocks.ts';
import type { FactShape, Offer } from '#kernel/fact/contract.ts';
import { papersOf, presentFact } from '#kernel/fact/papers-of.ts';
import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import type { EventShape } from '../contract/obligations.ts';
import { listEvents, showEventEffect } from '../contract.ts';
import { occurrence } from '../facts.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { type AgreementEvent, agreementEvents } from '../rules/calendar/agreement-events.ts';
import { nameOf } from '../words/names.ts';
import { timingWords } from '../words/timing-words.ts';
import { countedFrom, effectOf, presentMoved } from './event-effect.ts';
import { type Agreement, type AgreementContext, loadAgreement } from './load-agreement.ts';
import type { Reader } from './obligation-detail.ts';

/** The events of the agreement, with what was recorded of each. */
export const eventsOfAgreement = () =>
  defineQuery({
    endpoint: listEvents,
    door: 'programme.agreement.read',
    async run(context, { query }) {
      const agreement = await loadAgreement(context, query);
      return { events: await presentEvents(context, agreement, agreementEvents(agreement.programme)) };
    },
  });

/** What recording an event on a day would do to the calendar; nothing is recorded. */
export const effectOfEvent = (services: Pick<ProgrammeServices, 'promises'>) =>
  defineQuery({
    endpoint: showEventEffect,
    door: 'programme.agreement.read',
    async run(context, { params, query }) {
      const agreement = await loadAgreement(context);
      const event = agreementEvents(agreement.programme).find(({ id }) => id === params.event);
      if (event === undefined) throw subjectUnknown({});
      const moved = await effectOf(services, context, agreement, {
        event: event.id,
        on: query.on,
        comesAgain: event.comesAgain,
      });
      return { before: countedFrom(agreement, event.id), moved: presentMoved(moved, agreement) };
    },
  });

/** Events as answers carry them. */
export async function presentEvents(
  context: AgreementContext & Reader,
  agreement: Agreement,
  events: readonly AgreementEvent[],
): Promise<EventShape[]> {
  const { speaker, clocks, isNow } = agreement;
  const recorded = await occurrencesOf(context.db, context.programme.id, clocks);
  const mayRecord = context.may('programme.event.record');
  const offered = (why: string | null): Offer => {
    if (!mayRecord) return null;
    return isNow ? { may: why === null, why } : { may: false, why: speaker.t('record.notNow') };
  };
  return events.map((event) => {
    const own = recorded.filter(({ subject }) => subject === event.id).map(({ shape }) => shape);
    const standing = own.find(({ voided }) => voided === null);
    return {
      id: event.id,
      name: eventName(event, agreement),
      comesAgain: event.comesAgain,
      stated: event.stated ?? null,
      slots: [{ id: 'paper', type: 'other', what: speaker.t('record.slots.paper'), several: true }],
      occurrences: own.map((one) => {
        const offer = one.voided === null ? offered(null) : null;
        return { ...one, can: { void: offer, replace: offer } };
      }),
      can: { record: offered(whyNot(event, standing?.happenedOn, agreement)) },
    };
  });
}

function whyNot(event: AgreementEvent, on: string | undefined, { speaker }: Agreement): string | null {
  if (event.stated !== undefined) return speaker.t('problems.programme.event-stated', { on: event.stated });
  if (on === undefined || event.comesAgain) return null;
  return speaker.t('problems.programme.event-recorded', { on });
}

/** What an event is called: its name, or the threshold that was passed. */
export function eventName(event: AgreementEvent, { programme, speaker }: Agreement): string {
  if (event.threshold !== undefined) {
    const words = timingWords({ when: event.threshold }, programme, speaker);
    return words.charAt(0).toLocaleUpperCase() + words.slice(1);
  }
  return event.label === undefined ? nameOf(event.id, programme, speaker) : speaker.say(event.label);
}

async function occurrencesOf(
  db: Transaction<Database>,
  programme: string,
  clocks: Clocks,
): Promise<readonly { subject: string; shape: FactShape & { note: string | null } }[]> {
  const rows = await db
    .selectFrom('programme.occurrences as fact')
    .selectAll()
    .where('programme_id', '=', programme)
    .where(happenedBy('fact', clocks))
    .orderBy('happened_on')
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const papers = await papersOf(db, programme, ids, clocks.known);
  return rows.map((row) => ({
    subject: row.subject,
    shape: { ...presentFact(occurrence.name, row, papers(row.id), clocks.known), note: row.note },
  }));
}
