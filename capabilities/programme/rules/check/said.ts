import { type Decimal, decimal } from '#lib/decimal/index.ts';
import {
  exact,
  type Measured,
  type Operator,
  printed,
  type Range,
  statedRange,
} from '#lib/interval/index.ts';
import { type ComparisonWord, comparisonWords } from '../format/statement.ts';
import type { Timing } from '../format/timing.ts';
import type { DraftPlace } from './draft.ts';

/** Where a statement stands; a `clause` can be a criterion of eligibility. A `count` is computed from the files and was printed nowhere. */
export type Origin =
  | 'paragraph'
  | 'table'
  | 'indicator'
  | 'budget'
  | 'component'
  | 'programme'
  | 'clause'
  | 'work'
  | 'count';

/** One thing that the agreement says about one figure, whatever file holds it. */
export type Said = {
  /** The figure, after `same_as`. */
  key: string;
  origin: Origin;
  operator: ComparisonWord | null;
  number: Measured | null;
  /** The noun, currency or sign of the number, as far as it is stated. */
  unit: string | null;
  base: string | null;
  per: string | null;
  against: string | null;
  as: string | null;
  by: Timing | null;
  year: number | null;
  every: number | null;
  called: string | null;
  within: string | null;
  each: string | null;
  /** Part of a breakdown, so that parts are compared with their like only. */
  part: string | null;
  /** The time over which a limit of a clause is judged. */
  over: string | null;
  place: DraftPlace;
};

type Stated = Partial<Record<ComparisonWord, string | number | undefined>>;

/** The word of comparison that is used, and its number. Money, shares and rounded figures carry their half unit. */
export function numberOf(
  stated: Stated,
  { isPrinted, roundedTo }: { isPrinted: boolean; roundedTo?: string | number | undefined },
): { operator: ComparisonWord | null; number: Measured | null } {
  const operator = comparisonWords.find((word) => stated[word] !== undefined) ?? null;
  const value = operator === null ? undefined : stated[operator];
  if (value === undefined) return { operator, number: null };
  const text = String(value);
  const read = printed(text);
  if (roundedTo !== undefined) {
    return { operator, number: { ...read, half: decimal(String(roundedTo)).times(decimal('0.5')) } };
  }
  if (isPrinted || read.display === 'percent') return { operator, number: read };
  return { operator, number: exact(text) };
}

/** Whether the number is a share. */
export function isShare({ number }: Said): boolean {
  return number?.display === 'percent';
}

/** The values that the statement allows, times a factor where it holds for each of several. */
export function rangeOfSaid({ operator, number }: Said, factor: Decimal = decimal('1')): Range | null {
  if (operator === null || number === null) return null;
  const scaled = { ...number, value: number.value.times(factor), half: number.half.times(factor) };
  return statedRange(operator as Operator, scaled); // the two unions have the same six words
}
