/**
 * What the browser and other programs may ask of a programme's agreement. All texts come in the reader's language;
 * all dates are ISO dates of the programme's time zone; money is `{ amount, currency }`.
 */
export { listFindings, searchAgreement, showAgreement, showParagraph } from './contract/agreement.ts';
export { showBudget } from './contract/budget.ts';
export { downloadCalendar, showCalendar } from './contract/calendar.ts';
export {
  endCalendarFeed,
  makeCalendarFeed,
  readCalendarFeed,
  showCalendarFeed,
} from './contract/calendar-feeds.ts';
export { giveDocument, listDocuments } from './contract/documents.ts';
export { showActivities, showLogframe } from './contract/logframe.ts';
export {
  answerSubmission,
  listEvents,
  recordLetter,
  recordOccurrence,
  relieveObligation,
  replaceOccurrencePaper,
  replaceReliefPaper,
  replaceSubmissionPaper,
  replaceVerdictPaper,
  showEventEffect,
  showObligation,
  submitPapers,
  voidOccurrence,
  voidRelief,
  voidSubmission,
  voidVerdict,
} from './contract/obligations.ts';
export {
  listAssumptions,
  listSettlements,
  listWorkPlans,
  recordWorkPlan,
  replaceReviewPaper,
  replaceSettlementPaper,
  replaceWorkPlanPaper,
  reviewAssumption,
  settleFinding,
  voidReview,
  voidSettlement,
  voidWorkPlan,
} from './contract/plans.ts';
export { listProgrammes, showProgramme } from './contract/programme.ts';
export { listRecordables } from './contract/recordables.ts';
export {
  showReminderLink,
  showReminders,
  turnOffReminders,
  wishReminders,
} from './contract/reminders.ts';
export type { FindingShape, ObligationShape } from './contract/shapes.ts';
export { listChanges, listTasks } from './contract/today.ts';
export {
  closeOffice,
  fillPost,
  leavePost,
  openOffice,
  replaceClosingPaper,
  replaceFillingPaper,
  replaceLeavingPaper,
  replaceOpeningPaper,
  showUnits,
  type UnitShape,
  voidClosing,
  voidFilling,
  voidLeaving,
  voidOpening,
} from './contract/units.ts';
