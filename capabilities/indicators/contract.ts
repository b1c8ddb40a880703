/** What the slice takes and answers over HTTP. */
export * from './contract/board.ts';
export * from './contract/indicator.ts';
export * from './contract/shapes.ts';
