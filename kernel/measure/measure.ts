import type { Transaction } from 'kysely';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Clocks } from '#kernel/fact/clocks.ts';
import type { Locale } from '#kernel/locale.ts';

/**
 * What a measure is asked: in which programme, by which clocks, and in whose language its rows speak. It is read under
 * the policies of whoever asks.
 */
export type MeasureQuestion = Readonly<{
  db: Transaction<Database>;
  programme: Programme;
  clocks: Clocks;
  locale: Locale;
}>;

/** One row of the evidence behind a value: what was counted, or left out and why. */
export type MeasureRow = Readonly<{
  /** The fact that it rests on; null where nothing is recorded. */
  fact: string | null;
  /** Kind of that fact, by which its papers are found. */
  kind: string | null;
  /** What it is about, said to people. */
  label: string;
  happenedOn: string | null;
  cluster: string | null;
  recordedBy: string | null;
  recordedAt: string | null;
  counted: boolean;
  /** Why it was left out; null where it was counted. */
  why: string | null;
  /** The page that shows it, by the name of a page and its parameters. */
  opens: Readonly<{ page: string; id: string }> | null;
}>;

/** A value in one part: of a cluster, or of the whole programme under null. */
export type MeasurePart = Readonly<{ cluster: string | null; value: string | null }>;

/**
 * What a measure answers. Values are decimal digits with a point, `yes` or `no`; null where nothing can be said. Parts
 * are judged one by one where a target holds for each cluster.
 */
export type MeasureReading = Readonly<{
  value: string | null;
  parts: readonly MeasurePart[];
}>;

/**
 * A named figure. Its value and the rows behind it come from one definition: `read` answers for any day and instant, and
 * `rows` opens the same value down to its evidence.
 */
export type Measure = Readonly<{
  /** `programme.units_running`: the capability that answers it, and what it counts. */
  id: string;
  /** How parts come to the whole. */
  combines: 'sum' | 'distinct' | 'ratio' | 'mean' | 'median' | 'minimum' | 'all';
  read(question: MeasureQuestion): Promise<MeasureReading>;
  rows(question: MeasureQuestion): Promise<readonly MeasureRow[]>;
  /** Days on which the value may have changed, up to the day asked; for the first day on which a target was reached. */
  changes(question: MeasureQuestion): Promise<readonly string[]>;
}>;

/** Declares a measure that a slice answers. */
export function defineMeasure(measure: Measure): Measure {
  return measure;
}
