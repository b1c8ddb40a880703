import type { Block } from './blocks.ts';
import { startsLower } from './clean-line.ts';
import type { LeadingNumber, NumberStyle } from './printed-number.ts';

/** A numbered paragraph's beginning: which block, and its number. */
export interface Start {
  readonly index: number;
  readonly number: LeadingNumber;
}

interface Run {
  readonly starts: Start[];
  length: number;
}

// Contents, the agreement itself, its annexes and lists inside paragraphs each count for themselves. Beyond this many
// the one that covers least text, a list that ended long ago, is closed to further numbers.
const mostOpenRuns = 40;
const widestGap = 20;
// A number inside a stretch of text may be a mere figure at the beginning of a line.
const widestDoubtfulGap = 3;

/**
 * The numbered paragraphs of the document itself: of all sequences of numbers in it (contents, body, annexes, lists
 * inside a paragraph) the one that covers most text.
 */
export function mainSequence(blocks: readonly Block[]): Start[] {
  const candidates = candidatesOf(blocks);
  const runs: Run[] = [];
  let best: Run = { starts: [], length: 0 };
  candidates.forEach((candidate, at) => {
    const before = candidates[at - 1]?.index ?? 0;
    if (canOpen(candidate.number.parts) && opensAnother(blocks, before, candidate)) runs.length = 0;
    const run = runFor(runs, candidate, blocks[candidate.index]);
    if (run === undefined) return;
    run.starts.push(candidate);
    run.length += textBetween(blocks, candidate.index, candidates[at + 1]?.index ?? blocks.length);
    if (run.length > best.length) best = run;
  });
  return best.starts;
}

function candidatesOf(blocks: readonly Block[]): Start[] {
  const styles = stylesIn(blocks);
  return blocks.flatMap(({ number, kind, isContentsEntry }, index) => {
    const canStart = number !== undefined && kind !== 'table' && !isContentsEntry && styles.has(number.style);
    return canStart ? [{ index, number }] : [];
  });
}

/** Which ways of writing a number count paragraphs here; the others count headings or items of lists. */
function stylesIn(blocks: readonly Block[]): ReadonlySet<NumberStyle> {
  const count = { article: 0, decimal: 0, simple: 0 };
  for (const { number, isContentsEntry } of blocks) {
    if (number !== undefined && !isContentsEntry) count[number.style] += 1;
  }
  // Articles have a handful of paragraphs each; a few sentences that begin with "Article 5" do not count a document.
  if (count.article >= 2 && count.article * 8 >= count.decimal) return new Set(['article', 'decimal']);
  return new Set([count.decimal >= 2 ? 'decimal' : 'simple']);
}

function runFor(runs: Run[], { number }: Start, block: Block | undefined): Run | undefined {
  let best: Run | undefined;
  let bestStep = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const step = stepBetween(run.starts.at(-1)?.number.parts ?? [], number.parts);
    // Of equally near ones the latest run is meant: a list inside a paragraph goes on before the paragraphs do.
    if (step <= bestStep) [best, bestStep] = [run, step];
  }
  const isSentence = startsLower(number.rest);
  const isSetOff = block?.isSetOff === true;
  const widest = isSentence ? 1 : isSetOff ? widestGap : widestDoubtfulGap;
  if (bestStep <= widest) return best;
  if (isSentence || !isSetOff || !(runs.length === 0 || canOpen(number.parts))) return undefined;
  return openRun(runs);
}

function openRun(runs: Run[]): Run {
  const opened: Run = { starts: [], length: 0 };
  if (runs.length >= mostOpenRuns) {
    const least = runs.reduce((found, run, at) => (run.length < (runs[found]?.length ?? 0) ? at : found), 0);
    runs.splice(least, 1);
  }
  runs.push(opened);
  return opened;
}

/** 1 when the second number follows the first at once, more when numbers are missing between, infinite when it cannot follow. */
export function stepBetween(from: readonly number[], to: readonly number[]): number {
  const differs = to.findIndex((part, index) => part !== from[index]);
  if (differs < 0) return Number.POSITIVE_INFINITY;
  const raised = (to[differs] ?? 0) - (from[differs] ?? 0);
  const below = to.slice(differs + 1);
  // A new chapter may have lost its first paragraphs, and whole chapters may be missing, but not many.
  const isFar = raised < 1 || (below.length > 0 && raised > 3) || below.some((part) => part < 1 || part > 10);
  return isFar ? Number.POSITIVE_INFINITY : raised + below.reduce((sum, part) => sum + part - 1, 0);
}

/** Whether a title says that what follows counts anew: an annex, or after decimals any title without a number. */
function opensAnother(blocks: readonly Block[], from: number, { index, number }: Start): boolean {
  return blocks.slice(from + 1, index).some(({ heading }) => {
    if (heading === undefined) return false;
    return heading.opensAnnex || (heading.number === '' && number.style === 'decimal');
  });
}

function canOpen(parts: readonly number[]): boolean {
  return (parts[0] ?? 0) <= 1 && parts.every((part) => part <= 3);
}

function textBetween(blocks: readonly Block[], from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index += 1) length += blocks[index]?.text.length ?? 0;
  return length;
}
