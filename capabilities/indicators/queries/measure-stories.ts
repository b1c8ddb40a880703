import type { Transaction } from 'kysely';
import type { Programme } from '#kernel/db/programme.ts';
import { readWhole } from '#kernel/db/read-whole.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Clocks } from '#kernel/fact/clocks.ts';
import type { Locale } from '#kernel/locale.ts';
import type { DatedReading, Measure } from '#kernel/measure/measure.ts';
import { compareDates, type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import type { Story } from '../rules/judge-promise.ts';

/** Of what stories are told: by both clocks, from the day on which the programme began. */
export type Telling = Readonly<{
  db: Transaction<Database>;
  programme: Programme;
  clocks: Clocks;
  locale: Locale;
  start: PlainDate | null;
}>;

/** A measure, and into which parts it is cut. */
export type Told = Readonly<{ measure: Measure; by: string | null }>;

export function storyKey(measure: string, by: string | null): string {
  return by === null ? measure : `${measure} by ${by}`;
}

/** What each measure answered on every day on which that may have changed, from all rows of the programme. */
export async function measureStories(
  telling: Telling,
  wanted: readonly Told[],
): Promise<ReadonlyMap<string, Story>> {
  const different = new Map(wanted.map((one) => [storyKey(one.measure.id, one.by), one]));
  return readWhole(telling, async () => {
    const stories = new Map<string, Story>();
    // One after the other: a transaction answers one question at a time.
    for (const [key, told] of different) stories.set(key, await storyOf(telling, told));
    return stories;
  });
}

async function storyOf(telling: Telling, { measure, by }: Told): Promise<Story> {
  const { db, programme, clocks, locale, start } = telling;
  const question = { db, programme, clocks, locale, ...(by === null ? {} : { by }) };
  const changes = await measure.changes(question);
  const { at } = clocks;
  const first = start !== null && compareDates(start, at) < 0 ? [start.toString()] : [];
  const days = [...new Set([...first, ...changes, at.toString()])]
    .filter((day) => day <= at.toString())
    .sort();
  const readings = await measure.readings(question, days);
  return { changes: changes.map(parsePlainDate), on: (day) => readingOn(readings, day.toString()) };
}

/** The last answer up to a day: nothing changed in between. */
function readingOn(readings: readonly DatedReading[], day: string) {
  return readings.findLast((one) => one.day <= day)?.reading ?? null;
}
