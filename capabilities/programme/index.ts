/** The face of the slice: what `app/` and later slices may use. Its commands are in `command-line.ts`. */
export { type Applied, applyProgramme } from './actions/apply-programme.ts';
export { groundOf } from './demo/ground-of.ts';
export { programmeStory } from './demo/programme-story.ts';
export { programmeGuide } from './guide.ts';
export { programmeJobs } from './jobs.ts';
export { programmeMeasures } from './measures.ts';
export { moveDocuments } from './move-documents.ts';
export type { ProgrammeServices, PromiseQuestion, PromiseStandings } from './programme-services.ts';
export { programmeHolder } from './queries/held-posts.ts';
export { identityDocumentsOf } from './queries/identity-documents.ts';
export { programmesOfInstance } from './queries/list-programmes.ts';
export { type Agreement, loadAgreement } from './queries/load-agreement.ts';
export {
  type LogframeLevel,
  logframeLevels,
  type Promised,
  type PromisedCondition,
  type PromisedIndicator,
  type Promising,
  promisedIndicators,
} from './queries/promised-indicators.ts';
export { programmeTeller } from './queries/tell-changes.ts';
export { readFolder } from './read-folder.ts';
export { programmeRoutes } from './routes.ts';
export type { PromiseStanding } from './rules/calendar/recorded.ts';
export { shippedFolder } from './shipped-files.ts';
export { speakerOf } from './words/speaker.ts';
