import { defineFact, type FactKind } from '#kernel/fact/fact-kind.ts';

// How an obligation stands is told to everybody who reads the agreement, and so is what it follows from. Its papers
// belong to those who work with them or watch over them.
const read = ['programme.agreement.read'];
const readPapers = 'programme.papers.read';

/** Papers handed in for an obligation. */
export const submission = defineFact({
  name: 'programme.submission',
  table: 'programme.submissions',
  read,
  record: ['programme.obligation.record'],
  void: ['programme.obligation.record'],
  readPapers,
});

/** What whoever must be satisfied answered, itself or in a letter. */
export const verdict = defineFact({
  name: 'programme.verdict',
  table: 'programme.verdicts',
  read,
  record: ['programme.obligation.answer', 'programme.letter.record'],
  void: ['programme.answer.take_back'],
  readPapers,
});

/** An obligation waived, or given more time, by a letter. */
export const relief = defineFact({
  name: 'programme.relief',
  table: 'programme.reliefs',
  read,
  record: ['programme.letter.record'],
  void: ['programme.letter.record'],
  readPapers,
});

/** An event of the agreement that came about. */
export const occurrence = defineFact({
  name: 'programme.occurrence',
  table: 'programme.occurrences',
  read,
  record: ['programme.event.record'],
  void: ['programme.event.record'],
  readPapers,
});

/** An annual work plan with its milestones. */
export const workPlan = defineFact({
  name: 'programme.work_plan',
  table: 'programme.work_plans',
  read,
  record: ['programme.plan.record'],
  void: ['programme.plan.record'],
  readPapers,
});

/** A finding of the checker that somebody settled. */
export const settlement = defineFact({
  name: 'programme.settlement',
  table: 'programme.settlements',
  read,
  record: ['programme.finding.settle'],
  void: ['programme.finding.settle'],
  readPapers,
});

/** How an assumption or a risk stood when it was looked at. */
export const review = defineFact({
  name: 'programme.review',
  table: 'programme.reviews',
  read,
  record: ['programme.assumption.review'],
  void: ['programme.assumption.review'],
  readPapers,
});

// That a post is filled, and an office open, is told to everybody who reads the agreement; contracts to fewer.
const ofPosts = {
  read,
  record: ['programme.posts.record'],
  void: ['programme.posts.record'],
  readPapers: 'programme.posts.read_papers',
};

/** Somebody fills a post; the day is the first one. */
export const postFilling = defineFact({
  name: 'programme.post_filling',
  table: 'programme.post_fillings',
  ...ofPosts,
});

/** The holder of a post leaves it; the day is the last one. */
export const postLeaving = defineFact({
  name: 'programme.post_leaving',
  table: 'programme.post_leavings',
  ...ofPosts,
});

/** The office of a unit opens. */
export const officeOpening = defineFact({
  name: 'programme.office_opening',
  table: 'programme.office_openings',
  ...ofPosts,
});

/** The office of a unit closes; the day is the last one on which it was open. */
export const officeClosing = defineFact({
  name: 'programme.office_closing',
  table: 'programme.office_closings',
  ...ofPosts,
});

/** Every kind of fact of this slice. */
export const programmeFacts: readonly FactKind[] = [
  submission,
  verdict,
  relief,
  occurrence,
  workPlan,
  settlement,
  review,
  postFilling,
  postLeaving,
  officeOpening,
  officeClosing,
];
