import { sql } from 'kysely';
import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { mustReach } from '#kernel/fact/must-reach.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { submitPapers } from '../contract.ts';
import { submission } from '../facts.ts';
import { nothingHandedIn, submissionAnswered, submissionTooEarly } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { findObligation, mustAllow, type ObligationSubject } from './obligation-subject.ts';
import { detailNow, slotsSaid, toldObligation } from './obligation-told.ts';

/**
 * Hands in papers for an obligation, all or some of them; a slot may be left empty for a signed reason. It is met with
 * the day of the papers that complete it, once whoever must be satisfied accepts them.
 */
export function submittingPapers(services: ProgrammeServices) {
  return defineWrite({
    name: 'programme.submit',
    endpoint: submitPapers,
    door: 'programme.obligation.record',
    together: true,
    // What it corrects is left out, so that papers which met the obligation can be put right.
    subject: (context, { params, body }) =>
      findObligation(services, context, params.obligation, body.corrects?.fact),
    place: ({ obligation }) => ({ cluster: obligation.cluster ?? null }),
    async run(context, { body }, subject) {
      const { obligation } = subject;
      mustReach(context, 'programme.obligation.record', obligation.cluster ?? null);
      mustAllow('submit', subject);
      const slots = [...body.evidence, ...body.omitted].map(({ slot }) => slot);
      mustFollowReturn(body.happenedOn, subject);
      if (slots.length === 0) throw nothingHandedIn({}, { errors: [{ path: 'body.evidence', message: '' }] });
      if (body.corrects !== undefined) await mustBeUnanswered(context, subject, body.corrects.fact);
      const id = await recordFact(services, context, submission, {
        ...body,
        cluster: obligation.cluster ?? null,
        subject: obligation.id,
        slots: slotsSaid(subject),
        partly: true,
        values: { slots: [...new Set(slots)], note: body.note ?? null },
      });
      const corrects = body.corrects === undefined ? {} : { reason: body.corrects.reason };
      return {
        answer: await detailNow(services, context, subject),
        trail: toldObligation(subject, { day: body.happenedOn, fact: id, ...corrects }),
      };
    },
  });
}

/** Refuses papers of a day before the last return: they would be among those that were returned. */
function mustFollowReturn(day: string, { obligation }: ObligationSubject): void {
  const { returnedOn } = obligation;
  if (returnedOn === undefined || day >= returnedOn) return;
  throw submissionTooEarly({ returned: returnedOn }, { errors: [{ path: 'body.happenedOn', message: '' }] });
}

/** Refuses to take back or correct papers that have an answer: it speaks of all that was handed in before it. */
export async function mustBeUnanswered(
  { db, programme }: ActionContext,
  { obligation, agreement }: ObligationSubject,
  fact: string,
): Promise<void> {
  const answers = await db
    .selectFrom('programme.verdicts as verdict')
    .innerJoin('programme.submissions as answered', (join) =>
      join
        .onRef('answered.programme_id', '=', 'verdict.programme_id')
        .onRef('answered.id', '=', 'verdict.submission_id'),
    )
    .innerJoin('programme.submissions as own', (join) =>
      join
        .onRef('own.programme_id', '=', 'verdict.programme_id')
        .onRef('own.subject', '=', 'verdict.subject'),
    )
    .select('verdict.id')
    .where('verdict.programme_id', '=', programme?.id ?? '')
    .where('own.id', '=', fact)
    .where('verdict.voided_at', 'is', null)
    .where(sql<boolean>`(answered.happened_on, answered.id) >= (own.happened_on, own.id)`)
    .limit(1)
    .execute();
  if (answers.length > 0) {
    const title = agreement.speaker.say(obligation.title);
    throw submissionAnswered({ title }, { paragraph: obligation.paragraph });
  }
}
