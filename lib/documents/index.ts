/** The face of the library. */
export { openTypesetter, type Typesetter } from './open-typesetter.ts';
export type { Paper, PaperBlock, PaperColumn, PaperParty, PaperSignature } from './paper.ts';
export { photographPage } from './photograph-page.ts';
