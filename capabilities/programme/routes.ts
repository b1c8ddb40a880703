import type { Route } from '#kernel/route.ts';
import { calendarAsFile } from './queries/download-calendar.ts';
import { findingsOfProgramme } from './queries/list-findings.ts';
import { programmesOfInstance } from './queries/list-programmes.ts';
import { searchInAgreement } from './queries/search-agreement.ts';
import { activitiesOfProgramme } from './queries/show-activities.ts';
import { agreementInOutline } from './queries/show-agreement.ts';
import { budgetOfProgramme } from './queries/show-budget.ts';
import { calendarOfProgramme } from './queries/show-calendar.ts';
import { logframeOfProgramme } from './queries/show-logframe.ts';
import { paragraphBesideRules } from './queries/show-paragraph.ts';
import { programmeInBrief } from './queries/show-programme.ts';

/** Every path of the slice; each endpoint of the contract is bound here to its query. */
export const programmeRoutes: readonly Route[] = [
  programmesOfInstance,
  programmeInBrief,
  agreementInOutline,
  paragraphBesideRules,
  findingsOfProgramme,
  logframeOfProgramme,
  activitiesOfProgramme,
  budgetOfProgramme,
  calendarOfProgramme,
  calendarAsFile,
  searchInAgreement,
];
