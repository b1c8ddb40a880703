import type { Route } from '#kernel/route.ts';
import { givingDocument } from './actions/give-document.ts';
import type { ProgrammeServices } from './programme-services.ts';
import { calendarAsFile } from './queries/download-calendar.ts';
import { documentsOfAgreement } from './queries/list-documents.ts';
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
  searchInAgreement,
];
