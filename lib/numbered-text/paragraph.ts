/**
 * What a piece of the document is. `unnumbered` is running text that no number covers: the pages before the first
 * numbered paragraph, or an introduction under a heading.
 */
export type PieceKind = 'paragraph' | 'chapter' | 'section' | 'footnote' | 'table' | 'unnumbered' | 'annex';

/** A piece of the document, in reading order. */
export interface NumberedPiece {
  /** As printed (`3.1`, `14.2`, `IV`), or restored; empty where there is none. */
  readonly number: string;
  /** Without its number; sub-items stand on their own lines. */
  readonly text: string;
  /** Whether the number is not in the document's text and was found from its neighbours. */
  readonly restored: boolean;
  readonly kind: PieceKind;
  /** Page on which it begins, where the document has pages. */
  readonly page?: number;
}
