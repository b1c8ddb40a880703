import type { ActionContext } from '#kernel/action.ts';
import { keepingFacts } from '#kernel/fact/keeping-facts.ts';
import type { WriteRoute } from '#kernel/route.ts';
import {
  replaceReliefPaper,
  replaceSubmissionPaper,
  replaceVerdictPaper,
  voidRelief,
  voidSubmission,
  voidVerdict,
} from '../contract.ts';
import { relief, submission, verdict } from '../facts.ts';
import { answerNotYours } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { findObligation } from './obligation-subject.ts';
import { mustBeUnanswered } from './submit-papers.ts';

/** Takes back what was recorded about obligations, and replaces its papers. */
export function keepingObligationFacts(services: ProgrammeServices): readonly WriteRoute[] {
  const called = async (context: ActionContext, { subject }: { subject: string }): Promise<string> => {
    const found = await findObligation(services, context, subject);
    // A revision can drop an obligation; what was recorded about it stays.
    return found === undefined ? subject : found.agreement.speaker.say(found.obligation.title);
  };
  return [
    ...keepingFacts(services, {
      kind: submission,
      actions: { void: 'programme.void-submission', replace: 'programme.replace-submission-paper' },
      endpoints: { void: voidSubmission, replace: replaceSubmissionPaper },
      door: 'programme.obligation.record',
      called,
      async mustBeFree(context, { id, subject }) {
        const found = await findObligation(services, context, subject);
        if (found !== undefined) await mustBeUnanswered(context, found, id);
      },
    }),
    ...keepingFacts(services, {
      kind: verdict,
      actions: { void: 'programme.void-answer', replace: 'programme.replace-answer-paper' },
      endpoints: { void: voidVerdict, replace: replaceVerdictPaper },
      door: 'programme.answer.take_back',
      called,
      async mustBeFree({ identity }, { by_letter: byLetter, recorded_by_account: account }) {
        const isOwn = identity.kind === 'person' && identity.accountId === account;
        if (!byLetter && !isOwn) throw answerNotYours({});
      },
    }),
    ...keepingFacts(services, {
      kind: relief,
      actions: { void: 'programme.void-relief', replace: 'programme.replace-relief-paper' },
      endpoints: { void: voidRelief, replace: replaceReliefPaper },
      door: 'programme.letter.record',
      called,
    }),
  ];
}
