import type { DatedReading, MeasureQuestion, MeasureReading } from '#kernel/measure/measure.ts';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { countedUnits, runningChanges, runningParts } from '../rules/posts/running-units.ts';
import type { UnitPlace } from '../rules/posts/unit-places.ts';
import type { StandingFacts } from '../rules/posts/unit-standing.ts';
import { programmeKnownAt } from './latest-programme.ts';
import { loadStandingFacts } from './load-unit-facts.ts';

/** How many units are up and running, by both clocks. */
export async function readRunningUnits(question: MeasureQuestion): Promise<MeasureReading> {
  const asked = await unitsAsked(question);
  return reading(asked, question.clocks.at.toString());
}

/** The same on several days, from facts that are loaded once. */
export async function readRunningUnitsOn(
  question: MeasureQuestion,
  days: readonly string[],
): Promise<readonly DatedReading[]> {
  const last = days.toSorted().at(-1);
  if (last === undefined) return [];
  const clocks = { at: parsePlainDate(last), known: question.clocks.known };
  const asked = await unitsAsked({ ...question, clocks });
  return days.map((day) => ({ day, reading: reading(asked, day) }));
}

/** The days on which a unit may have begun or ceased to run. */
export async function runningUnitChanges(question: MeasureQuestion): Promise<readonly string[]> {
  const { counted, facts } = await unitsAsked(question);
  return runningChanges(counted, facts, question.clocks.at.toString());
}

type Asked = Readonly<{ counted: readonly UnitPlace[]; facts: StandingFacts }>;

async function unitsAsked({ db, programme, clocks }: MeasureQuestion): Promise<Asked> {
  // The agreement names the posts; before its first revision there was none to fill.
  const file = await programmeKnownAt(db, programme.id, clocks.known);
  return {
    counted: file === undefined ? [] : countedUnits(file),
    facts: await loadStandingFacts(db, programme.id, clocks),
  };
}

function reading({ counted, facts }: Asked, day: string): MeasureReading {
  const parts = runningParts(counted, facts, day);
  if (parts.length === 0) return { value: null, counted: 0, parts: [] };
  const sum = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  return {
    value: String(sum(({ running }) => running)),
    outOf: String(sum(({ outOf }) => outOf)),
    counted: sum(({ rows }) => rows),
    parts: parts.map(({ cluster, running, outOf, rows }) => ({
      cluster,
      value: String(running),
      outOf: String(outOf),
      counted: rows,
    })),
  };
}
