import { type ActionContext, defineWrite } from '#kernel/action.ts';
import type { Given } from '#kernel/fact/checked-evidence.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { answerSubmission, recordLetter } from '../contract.ts';
import { verdict } from '../facts.ts';
import { answerTooEarly, selfApproval, submissionOther } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { letterSlot } from '../queries/letter-slot.ts';
import { findObligation, mustAllow, type ObligationSubject } from './obligation-subject.ts';
import { detailNow, toldObligation } from './obligation-told.ts';

/** Accepts what was handed in, or returns it. Whoever handed it in does not answer (case B14). */
export function answeringSubmission(services: ProgrammeServices) {
  return defineWrite({
    name: 'programme.answer',
    endpoint: answerSubmission,
    door: 'programme.obligation.answer',
    together: true,
    subject: (context, { params }) => findObligation(services, context, params.obligation),
    place: ({ obligation }) => ({ cluster: obligation.cluster ?? null }),
    async run(context, { body }, subject) {
      const { obligation, agreement } = subject;
      mustAnswer(body, subject);
      const { identity } = context;
      const isOwn =
        identity.kind === 'person' && obligation.waiting?.accounts.includes(identity.accountId) === true;
      if (isOwn) {
        const title = agreement.speaker.say(obligation.title);
        throw selfApproval({ title }, { paragraph: obligation.paragraph });
      }
      await recordAnswer(services, context, subject, {
        ...body,
        evidence: [],
        omitted: [],
        byLetter: false,
      });
      return answered(services, context, subject, body, {
        accepted: 'programme.accept',
        returned: 'programme.return',
      });
    },
  });
}

/** Records a letter of whoever must be satisfied. Its paper is needed, and nothing else speaks for it. */
export function recordingLetter(services: ProgrammeServices) {
  return defineWrite({
    name: 'programme.record-letter',
    endpoint: recordLetter,
    door: 'programme.letter.record',
    together: true,
    subject: (context, { params }) => findObligation(services, context, params.obligation),
    place: ({ obligation }) => ({ cluster: obligation.cluster ?? null }),
    async run(context, { body }, subject) {
      mustAnswer(body, subject);
      await recordAnswer(services, context, subject, { ...body, byLetter: true });
      return answered(services, context, subject, body, {
        accepted: 'programme.record-acceptance',
        returned: 'programme.record-return',
      });
    },
  });
}

type Answer = Readonly<{
  submission: string;
  verdict: 'accepted' | 'returned';
  reason?: string | undefined;
  happenedOn: string;
}>;

/** Refuses an answer to anything but what waits for one, or of a day before it was handed in. */
function mustAnswer(answer: Answer, subject: ObligationSubject): void {
  const { obligation, agreement } = subject;
  mustAllow(answer.verdict === 'accepted' ? 'accept' : 'return', subject);
  if (obligation.waiting?.submission !== answer.submission) {
    const title = agreement.speaker.say(obligation.title);
    throw submissionOther({ title }, { paragraph: obligation.paragraph });
  }
  const submitted = obligation.submittedOn ?? '';
  if (answer.happenedOn < submitted) {
    throw answerTooEarly({ submitted }, { errors: [{ path: 'body.happenedOn', message: '' }] });
  }
}

async function recordAnswer(
  services: ProgrammeServices,
  context: ActionContext,
  { obligation, agreement }: ObligationSubject,
  answer: Answer & Given & Readonly<{ byLetter: boolean }>,
): Promise<void> {
  await recordFact(services, context, verdict, {
    happenedOn: answer.happenedOn,
    cluster: obligation.cluster ?? null,
    subject: obligation.id,
    slots: answer.byLetter ? [letterSlot(agreement.speaker)] : [],
    evidence: answer.evidence,
    omitted: answer.omitted,
    values: {
      submission_id: answer.submission,
      verdict: answer.verdict,
      by_letter: answer.byLetter,
      reason: answer.reason ?? null,
    },
  });
}

async function answered(
  services: ProgrammeServices,
  context: ActionContext,
  subject: ObligationSubject,
  { happenedOn, verdict: said, reason }: Answer,
  actions: Readonly<Record<Answer['verdict'], string>>,
) {
  const why = reason === undefined ? {} : { reason };
  return {
    answer: await detailNow(services, context, subject),
    trail: { ...toldObligation(subject, { day: happenedOn, ...why }), action: actions[said] },
  };
}
