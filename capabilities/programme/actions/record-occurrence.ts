import type { ActionContext } from '#kernel/action.ts';
import { defineWrite } from '#kernel/action.ts';
import { keepingFacts } from '#kernel/fact/keeping-facts.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { invariant } from '#kernel/invariant.ts';
import type { WriteRoute } from '#kernel/route.ts';
import { recordOccurrence, replaceOccurrencePaper, voidOccurrence } from '../contract.ts';
import { occurrence } from '../facts.ts';
import { eventRecorded, eventStated } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { effectOf, presentMoved } from '../queries/event-effect.ts';
import { eventName, presentEvents } from '../queries/list-events.ts';
import { type Agreement, loadAgreement } from '../queries/load-agreement.ts';
import { type AgreementEvent, agreementEvents } from '../rules/calendar/agreement-events.ts';
import { inProgramme } from './obligation-subject.ts';

type Subject = Readonly<{ agreement: Agreement; event: AgreementEvent }>;

/**
 * Records that an event of the agreement came about. The signing takes the place of the date that was assumed, and every
 * date that counts from the event moves; the answer says which.
 */
export function recordingOccurrence(services: ProgrammeServices) {
  return defineWrite({
    name: 'programme.record-event',
    endpoint: recordOccurrence,
    door: 'programme.event.record',
    together: true,
    subject: (context, { params }) => findEvent(context, params.event),
    async run(given, { body }, { agreement, event }) {
      const context = inProgramme(given);
      mustBeOpen(event, agreement, body.corrects?.fact);
      const happened = { event: event.id, on: body.happenedOn, comesAgain: event.comesAgain };
      const moved = await effectOf(services, context, agreement, happened);
      await recordFact(services, context, occurrence, {
        ...body,
        cluster: null,
        subject: event.id,
        slots: [
          { id: 'paper', type: 'other', what: agreement.speaker.t('record.slots.paper'), several: true },
        ],
        values: { note: body.note ?? null },
      });
      const now = await loadAgreement(context);
      const [shown] = await presentEvents(context, now, [event]);
      invariant(shown !== undefined, 'one event is shown for one');
      return {
        answer: { event: shown, moved: presentMoved(moved, agreement) },
        trail: {
          about: { kind: 'event', id: event.id, name: eventName(event, agreement) },
          details: { day: body.happenedOn, moved: moved.length },
        },
      };
    },
  });
}

/** Takes back an event that was recorded, and replaces its papers. */
export function keepingOccurrences(services: ProgrammeServices): readonly WriteRoute[] {
  return keepingFacts(services, {
    kind: occurrence,
    actions: { void: 'programme.void-event', replace: 'programme.replace-event-paper' },
    endpoints: { void: voidOccurrence, replace: replaceOccurrencePaper },
    door: 'programme.event.record',
    async called(context, { subject }) {
      const found = await findEvent(context, subject);
      return found === undefined ? subject : eventName(found.event, found.agreement);
    },
  });
}

async function findEvent(given: ActionContext, id: string): Promise<Subject | undefined> {
  const agreement = await loadAgreement(inProgramme(given));
  const event = agreementEvents(agreement.programme).find((one) => one.id === id);
  return event === undefined ? undefined : { agreement, event };
}

/** Refuses an event that the files state, or that came about before and comes but once. */
function mustBeOpen(event: AgreementEvent, { anchors }: Agreement, corrected: string | undefined): void {
  if (event.stated !== undefined) throw eventStated({ on: event.stated });
  if (event.comesAgain || corrected !== undefined) return;
  const before = anchors.occurrences.find((one) => one.event === event.id);
  if (before !== undefined) throw eventRecorded({ on: before.on });
}
