import { problemKind } from '#kernel/problem.ts';

/** Every refusal of this slice; what people read stands in the locales under `problems`. */
export const notYetKnown = problemKind<{ known: string; first: string }>({
  code: 'programme.not-yet-known',
  status: 404,
});
export const paragraphUnknown = problemKind<{ paragraph: string }>({
  code: 'programme.paragraph-unknown',
  status: 404,
});
export const filesInvalid = problemKind<{ count: number; first: string }>({
  code: 'programme.files-invalid',
  status: 422,
});
export const sourceUnreadable = problemKind<{ file: string; reason: string }>({
  code: 'programme.source-unreadable',
  status: 422,
});
export const sourceWithoutParagraphs = problemKind<{ file: string }>({
  code: 'programme.source-without-paragraphs',
  status: 422,
});
/** The signed document that counts now is this one already. */
export const documentKnown = problemKind<{ file: string }>({
  code: 'programme.document-known',
  status: 409,
});
export const signatureStated = problemKind<{ signed: string; stated: string }>({
  code: 'programme.signature-stated',
  status: 409,
});
/** A calendar's address that was never made, has ended, or whose owner may not read the agreement any more. */
export const feedUnknown = problemKind({ code: 'programme.feed-unknown', status: 404 });
/** The link of a mail that reminds of dates. */
export const reminderLinkUnknown = problemKind({ code: 'programme.reminder-link-unknown', status: 404 });
/** What an obligation stands against: its state, or that a measure answers it. The paragraph is the one that it comes from. */
const obligationProblem = (code: string) =>
  problemKind<{ title: string }>({ code: `programme.${code}`, status: 409 });
export const obligationSubmitted = obligationProblem('obligation-submitted');
export const obligationNotSubmitted = obligationProblem('obligation-not-submitted');
export const obligationMet = obligationProblem('obligation-met');
export const obligationWaived = obligationProblem('obligation-waived');
export const obligationDerived = obligationProblem('obligation-derived');
/** It was returned, or handed in anew, since the page was loaded. */
export const submissionOther = obligationProblem('submission-other');
/** A submission that has an answer is taken back only after the answer is. */
export const submissionAnswered = obligationProblem('submission-answered');
/** Whoever handed papers in does not accept them (case B14). */
export const selfApproval = problemKind<{ title: string }>({ code: 'programme.self-approval', status: 403 });
export const nothingHandedIn = problemKind({ code: 'programme.nothing-handed-in', status: 422 });
/** What was handed in before was returned on a later day. */
export const submissionTooEarly = problemKind<{ returned: string }>({
  code: 'programme.submission-too-early',
  status: 422,
});
export const answerTooEarly = problemKind<{ submitted: string }>({
  code: 'programme.answer-too-early',
  status: 422,
});
export const extensionNotLater = problemKind<{ due: string }>({
  code: 'programme.extension-not-later',
  status: 422,
});
export const obligationUndated = obligationProblem('obligation-undated');
export const answerNotYours = problemKind({ code: 'programme.answer-not-yours', status: 403 });
export const eventUnknown = problemKind<{ event: string }>({ code: 'programme.event-unknown', status: 404 });
/** The files themselves state its day. */
export const eventStated = problemKind<{ on: string }>({ code: 'programme.event-stated', status: 409 });
export const eventRecorded = problemKind<{ on: string }>({ code: 'programme.event-recorded', status: 409 });
export const indicatorUnknown = problemKind<{ indicator: string }>({
  code: 'programme.indicator-unknown',
  status: 422,
});
/** A year has one plan. */
export const planRecorded = problemKind<{ year: number; by: string }>({
  code: 'programme.plan-recorded',
  status: 409,
});
/** Papers rest on its milestones. */
export const planUsed = problemKind<{ year: number }>({ code: 'programme.plan-used', status: 409 });
export const findingUnknown = problemKind<{ finding: string }>({
  code: 'programme.finding-unknown',
  status: 422,
});
export const findingSettled = problemKind<{ by: string }>({ code: 'programme.finding-settled', status: 409 });
