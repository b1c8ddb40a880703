import type { Transaction } from 'kysely';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Clocks } from '#kernel/fact/clocks.ts';
import type { Locale } from '#kernel/locale.ts';
import { parsePlainDate } from '#lib/calendar/index.ts';

/**
 * What a measure is asked: in which programme, by which clocks, and in whose language its rows speak. Rows are read under
 * the policies of whoever asks; values of everything there is (`readWhole`).
 */
export type MeasureQuestion = Readonly<{
  db: Transaction<Database>;
  programme: Programme;
  clocks: Clocks;
  locale: Locale;
  /** Into which parts the value is cut besides clusters; one of the measure's dimensions. */
  by?: string | undefined;
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
  /** Why it was left out, or taken back; null where it was counted. */
  why: string | null;
  /** The page that shows it, by the name of a page and its parameters. */
  opens: Readonly<{ page: string; id: string }> | null;
}>;

/** A value in one part: of a cluster, of one of what the question cuts by, or of both. */
export type MeasurePart = Readonly<{
  cluster: string | null;
  part?: Readonly<{ id: string; name: string }>;
  value: string | null;
  /** How many there would be were all of them, where that is known: a target of `yes` holds once the value reaches it. */
  outOf?: string;
  /** How many rows of evidence are counted in it. */
  counted: number;
}>;

/**
 * What a measure answers. Values are decimal digits with a point, a share being a part of one (0.85), or `yes` or `no`;
 * null where nothing can be said. Parts are judged one by one where a target holds for each cluster.
 */
export type MeasureReading = Readonly<{
  value: string | null;
  /** As of a part: of the units there are to be, how many run. */
  outOf?: string;
  /** How many rows of evidence are counted in the whole: as many as `rows` gives of them to whoever sees all. */
  counted: number;
  parts: readonly MeasurePart[];
}>;

/** A day and what a measure answers on it. */
export type DatedReading = Readonly<{ day: string; reading: MeasureReading }>;

/**
 * A named figure. Its value and the rows behind it come from one definition: `read` answers for any day and instant, and
 * `rows` opens the same value down to its evidence.
 */
export type Measure = Readonly<{
  /** `programme.units_running`: the capability that answers it, and what it counts. */
  id: string;
  /** How parts come to the whole; a ratio, a mean and a median do not grow with time as a sum does. */
  combines: 'sum' | 'distinct' | 'ratio' | 'mean' | 'median' | 'minimum' | 'all';
  /** Into which parts it can be cut besides clusters: `network`, `sex`. */
  dimensions: readonly string[];
  /** How it is counted, in whole sentences, one for each condition. */
  how(locale: Locale): readonly string[];
  read(question: MeasureQuestion): Promise<MeasureReading>;
  /** The same on several days, in their order. */
  readings(question: MeasureQuestion, days: readonly string[]): Promise<readonly DatedReading[]>;
  rows(question: MeasureQuestion): Promise<readonly MeasureRow[]>;
  /** What was recorded and taken back by then: it is counted in no value, and `why` is the reason that was given. */
  corrections(question: MeasureQuestion): Promise<readonly MeasureRow[]>;
  /** Days on which the value may have changed, up to the day asked; for the first day on which a target was reached. */
  changes(question: MeasureQuestion): Promise<readonly string[]>;
}>;

type Optional = 'dimensions' | 'how' | 'readings' | 'corrections';

/** What a slice says of its measure; many days are read one by one where it knows no quicker way. */
export type MeasureDefinition = Omit<Measure, Optional> & Partial<Pick<Measure, Optional>>;

/** Declares a measure that a slice answers. */
export function defineMeasure(definition: MeasureDefinition): Measure {
  return {
    dimensions: [],
    how: () => [],
    corrections: async () => [],
    readings: (question, days) => oneByOne(definition, question, days),
    ...definition,
  };
}

async function oneByOne(
  { read }: MeasureDefinition,
  question: MeasureQuestion,
  days: readonly string[],
): Promise<readonly DatedReading[]> {
  const found: DatedReading[] = [];
  for (const day of days) {
    const clocks = { at: parsePlainDate(day), known: question.clocks.known };
    found.push({ day, reading: await read({ ...question, clocks }) });
  }
  return found;
}
