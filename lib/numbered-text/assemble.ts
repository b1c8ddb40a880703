import type { Block } from './blocks.ts';
import { footnoteStart, isFinished, startsLower } from './clean-line.ts';
import type { NumberedPiece, PieceKind } from './paragraph.ts';

/** Where a numbered paragraph begins. */
export interface Beginning {
  readonly number: string;
  readonly restored: boolean;
}

interface Draft {
  readonly number: string;
  readonly restored: boolean;
  readonly kind: PieceKind;
  readonly page: number;
  /** Pieces with the sign that joins each to what stands before. */
  readonly texts: string[];
  last: string;
}

/** Puts the blocks together: each text goes to the paragraph it belongs to, or stands for itself. */
export function assemble(
  blocks: readonly Block[],
  beginnings: ReadonlyMap<number, Beginning>,
  hasPages: boolean,
): NumberedPiece[] {
  const lastBeginning = Math.max(-1, ...[...beginnings.keys()].slice(-1));
  const firstAnnex = annexAfter(blocks, lastBeginning);
  const goesOn = sentencesGoingOn(blocks, beginnings);
  const drafts: Draft[] = [];
  const state: State = {
    current: undefined,
    hasBegun: false,
    isAfterRule: false,
    isUnderHeading: false,
    chapter: 0,
    nextGroup: 0,
  };
  const groups = nextGroups(blocks, beginnings);
  blocks.forEach((block, index) => {
    if (index >= firstAnnex) {
      if (block.kind !== 'rule') drafts.push(draftOf(block, 'annex', '', block.text));
      return;
    }
    state.nextGroup = groups[index] ?? 0;
    const draft = place(block, beginnings.get(index), goesOn[index] === true, state);
    if (draft !== undefined) drafts.push(draft);
  });
  return drafts.map((draft) => pieceOf(draft, hasPages));
}

interface State {
  /** The piece that running text belongs to. */
  current: Draft | undefined;
  /** Whether the first numbered paragraph has come; what stands before it is never a footnote. */
  hasBegun: boolean;
  /** A rule sets footnotes off from the text above it. */
  isAfterRule: boolean;
  isUnderHeading: boolean;
  /** The number of the last chapter, by which `V.` is told from the letter of a section. */
  chapter: number;
  /** The first part of the number of the next paragraph. */
  nextGroup: number;
}

/** Adds the block to the current piece, or returns the piece that it opens. */
function place(
  block: Block,
  beginning: Beginning | undefined,
  sentenceGoesOn: boolean,
  state: State,
): Draft | undefined {
  if (block.kind === 'rule') {
    state.isAfterRule = true;
    return undefined;
  }
  if (beginning !== undefined) return open(block, beginning, state);
  if (block.kind === 'table') return draftOf(block, 'table', '', block.text);
  if (block.kind === 'heading') return headingOf(block, state);
  return placeText(block, sentenceGoesOn, state);
}

function open(block: Block, { number, restored }: Beginning, state: State): Draft {
  const text = restored ? block.text : (block.number?.rest ?? block.text);
  const draft = { ...draftOf(block, 'paragraph', number, text), restored };
  Object.assign(state, { current: draft, hasBegun: true, isAfterRule: false, isUnderHeading: false });
  return draft;
}

function headingOf(block: Block, state: State): Draft {
  const { number = '', title = block.text, chapter } = block.heading ?? {};
  // Letters C, D, I, V, X are Roman numbers too: only one that comes next among the chapters is a chapter.
  // A figure is one when the paragraphs below it count from it: 2. above 2.1.
  const value = chapter ?? (Number(number) === state.nextGroup ? state.nextGroup : undefined);
  const isChapter = value !== undefined && value > state.chapter && value <= state.chapter + 3;
  Object.assign(state, { isAfterRule: false, isUnderHeading: true });
  if (isChapter) state.chapter = value;
  return draftOf(block, isChapter ? 'chapter' : 'section', number, title);
}

function placeText(block: Block, sentenceGoesOn: boolean, state: State): Draft | undefined {
  const { current } = state;
  const isOpen = current !== undefined && !isFinished(current.last);
  const isContinuation = startsLower(block.text) && !block.isSubItem;
  if (isOpen && isContinuation) return append(current, ' ', block.text, state);
  if (!state.hasBegun) return unnumbered(block, state);
  const note = footnoteStart(block.text);
  const interrupts = isOpen && sentenceGoesOn && !block.hasBullet && !block.isSubItem;
  if (note !== undefined || interrupts || (state.isAfterRule && !block.hasBullet && !block.isSubItem)) {
    return draftOf(block, 'footnote', note?.number ?? '', note?.rest ?? block.text);
  }
  if (current !== undefined && !state.isUnderHeading) return append(current, '\n', block.text, state);
  return unnumbered(block, state);
}

function unnumbered(block: Block, state: State): Draft {
  const draft = draftOf(block, 'unnumbered', '', block.text);
  Object.assign(state, { current: draft, isUnderHeading: false });
  return draft;
}

function append(current: Draft, joiner: string, text: string, state: State): undefined {
  current.texts.push(joiner, text);
  current.last = text;
  state.isAfterRule = false;
}

function draftOf({ page }: Block, kind: PieceKind, number: string, text: string): Draft {
  return { kind, number, restored: false, page, texts: [text], last: text };
}

function pieceOf({ number, restored, kind, page, texts }: Draft, hasPages: boolean): NumberedPiece {
  const piece = { number, text: texts.join('').trim(), restored, kind };
  return hasPages ? { ...piece, page } : piece;
}

/** For each block, whether a later one before the next paragraph goes on with a sentence that was left open. */
function sentencesGoingOn(blocks: readonly Block[], beginnings: ReadonlyMap<number, Beginning>): boolean[] {
  const goesOn: boolean[] = [];
  let isWaiting = false;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    goesOn[index] = isWaiting;
    const block = blocks[index];
    if (beginnings.has(index)) isWaiting = false;
    else if (block?.kind === 'text' && !block.isSubItem && startsLower(block.text)) isWaiting = true;
  }
  return goesOn;
}

/** For each block, the first part of the number of the next paragraph; 0 where none follows. */
function nextGroups(blocks: readonly Block[], beginnings: ReadonlyMap<number, Beginning>): number[] {
  const groups: number[] = [];
  let next = 0;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    groups[index] = next;
    const beginning = beginnings.get(index);
    if (beginning !== undefined) next = Number.parseInt(beginning.number, 10);
  }
  return groups;
}

/** The first block after the last paragraph that is a table or a title without a number, or that names itself an annex. */
function annexAfter(blocks: readonly Block[], lastBeginning: number): number {
  if (lastBeginning < 0) return blocks.length;
  const found = blocks.findIndex((block, index) => {
    if (index <= lastBeginning) return false;
    return block.kind === 'table' || (block.heading !== undefined && isAnnexTitle(block.heading));
  });
  return found < 0 ? blocks.length : found;
}

function isAnnexTitle(heading: { readonly number: string; readonly opensAnnex: boolean }): boolean {
  return heading.opensAnnex || heading.number === '';
}
