import type { Route } from '#kernel/route.ts';
import { answeringSubmission, recordingLetter } from './actions/answer-submission.ts';
import { closingOffice } from './actions/close-office.ts';
import { fillingPost } from './actions/fill-post.ts';
import { givingDocument } from './actions/give-document.ts';
import { keepingObligationFacts } from './actions/keeping-obligation-facts.ts';
import { keepingUnitFacts } from './actions/keeping-unit-facts.ts';
import { leavingPost } from './actions/leave-post.ts';
import { endingCalendarFeed, makingCalendarFeed } from './actions/make-calendar-feed.ts';
import { openingOffice } from './actions/open-office.ts';
import { keepingOccurrences, recordingOccurrence } from './actions/record-occurrence.ts';
import { keepingWorkPlans, recordingWorkPlan } from './actions/record-work-plan.ts';
import { relievingObligation } from './actions/relieve-obligation.ts';
import { keepingReviews, reviewingAssumption } from './actions/review-assumption.ts';
import { keepingSettlements, settlingFinding } from './actions/settle-finding.ts';
import { submittingPapers } from './actions/submit-papers.ts';
import { turningOffReminders, wishingReminders } from './actions/wish-reminders.ts';
import type { ProgrammeServices } from './programme-services.ts';
import { calendarAsFile } from './queries/download-calendar.ts';
import { assumptionsOfProgramme } from './queries/list-assumptions.ts';
import { changesOfProgramme } from './queries/list-changes.ts';
import { documentsOfAgreement } from './queries/list-documents.ts';
import { effectOfEvent, eventsOfAgreement } from './queries/list-events.ts';
import { findingsOfProgramme } from './queries/list-findings.ts';
import { programmesOfInstance } from './queries/list-programmes.ts';
import { recordablesOfReader } from './queries/list-recordables.ts';
import { tasksOfReader } from './queries/list-tasks.ts';
import { readingCalendarFeed } from './queries/read-calendar-feed.ts';
import { reminderLinkShown, remindersShown } from './queries/reminder-wish.ts';
import { searchInAgreement } from './queries/search-agreement.ts';
import { settlementsOfFinding } from './queries/settlements.ts';
import { activitiesOfProgramme } from './queries/show-activities.ts';
import { agreementInOutline } from './queries/show-agreement.ts';
import { budgetOfProgramme } from './queries/show-budget.ts';
import { calendarOfProgramme } from './queries/show-calendar.ts';
import { calendarFeedShown } from './queries/show-calendar-feed.ts';
import { logframeOfProgramme } from './queries/show-logframe.ts';
import { obligationShown } from './queries/show-obligation.ts';
import { paragraphBesideRules } from './queries/show-paragraph.ts';
import { programmeInBrief } from './queries/show-programme.ts';
import { unitsOfProgramme } from './queries/show-units.ts';
import { workPlansOfProgramme } from './queries/work-plans.ts';

/** Every path of the slice; each endpoint of the contract is bound here to its query. */
export const programmeRoutes = (services: ProgrammeServices): readonly Route[] => [
  programmesOfInstance,
  programmeInBrief,
  agreementInOutline,
  paragraphBesideRules(services),
  documentsOfAgreement,
  givingDocument(services),
  findingsOfProgramme,
  logframeOfProgramme,
  activitiesOfProgramme(services),
  budgetOfProgramme,
  calendarOfProgramme(services),
  calendarAsFile(services),
  calendarFeedShown(),
  makingCalendarFeed(services),
  endingCalendarFeed(),
  readingCalendarFeed(services),
  remindersShown(services),
  wishingReminders(services),
  reminderLinkShown(services),
  turningOffReminders(services),
  searchInAgreement,
  recordablesOfReader(services),
  obligationShown(services),
  submittingPapers(services),
  answeringSubmission(services),
  recordingLetter(services),
  relievingObligation(services),
  ...keepingObligationFacts(services),
  eventsOfAgreement(),
  effectOfEvent(services),
  recordingOccurrence(services),
  ...keepingOccurrences(services),
  tasksOfReader(services),
  changesOfProgramme(services),
  workPlansOfProgramme(),
  recordingWorkPlan(services),
  ...keepingWorkPlans(services),
  settlementsOfFinding(),
  settlingFinding(services),
  ...keepingSettlements(services),
  assumptionsOfProgramme(),
  reviewingAssumption(services),
  ...keepingReviews(services),
  unitsOfProgramme,
  fillingPost(services),
  leavingPost(services),
  openingOffice(services),
  closingOffice(services),
  ...keepingUnitFacts(services),
];
