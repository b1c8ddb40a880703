export { cutParagraphs } from './cut-paragraphs.ts';
export type { NumberedPiece, PieceKind } from './paragraph.ts';
export { readPdfPages } from './read-pdf-pages.ts';
