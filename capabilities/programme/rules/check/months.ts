import { conditionsOf, indicatorsOf } from '../calendar/indicator-timings.ts';
import type { Programme } from '../format/programme.ts';
import type { Length, Timing } from '../format/timing.ts';

/** A programme month by which something is due. `relative`: counted from something that can come earlier. */
export type Reach = { month: number; relative: boolean };

/** The programme month of a timing, where the files alone can tell it; null otherwise. */
export type MonthOf = (timing: Timing | undefined) => Reach | null;

const daysInMonth = 30;

/** Makes the function that counts timings in programme months, from the first day of month 1. */
export function monthsOf(programme: Programme): MonthOf {
  const stated = statedTimings(programme);
  const at = (timing: Timing | undefined, asked: readonly string[]): Reach | null => {
    if (timing === undefined) return null;
    if ('month' in timing) return { month: timing.month, relative: false };
    if ('year' in timing) return { month: 12 * timing.year, relative: false };
    if ('end' in timing) return plus(ofPeriod(timing.end, programme, asked), timing.plus);
    if ('after' in timing) return relative(plus(named(timing.after, asked), timing.plus));
    if ('before' in timing) return named(timing.before, asked);
    if ('with' in timing) return together(timing, asked);
    if ('earlier_of' in timing) return least(timing.earlier_of.map((part) => at(part, asked)));
    if ('later_of' in timing) return most(timing.later_of.map((part) => at(part, asked)));
    return null;
  };
  const named = (id: string, asked: readonly string[]): Reach | null => {
    if (asked.includes(id)) return null;
    if (id === 'start' || id === startsWith(programme)) return { month: 0, relative: false };
    return most((stated.get(id) ?? []).map((timing) => at(timing, [...asked, id])));
  };
  const together = (timing: Extract<Timing, { with: string }>, asked: readonly string[]): Reach | null => {
    const other = stated.get(timing.with)?.[0];
    if (other === undefined || asked.includes(timing.with)) return null;
    if (!('every' in other)) return at(other, [...asked, timing.with]);
    const rhythm = monthsIn(other.every);
    const close =
      typeof timing.occurrence === 'number'
        ? timing.occurrence * rhythm
        : Math.floor((12 * (timing.of_year ?? 1)) / rhythm) * rhythm;
    return { month: close + (other.plus === undefined ? 0 : monthsIn(other.plus)), relative: false };
  };
  return (timing) => at(timing, []);
}

/** A length in months; days count as thirtieths. */
export function monthsIn(length: Length): number {
  const days = length.days ?? length.working_days;
  if (days !== undefined) return days / daysInMonth;
  return (length.months ?? 0) + 3 * (length.quarters ?? 0) + 12 * (length.years ?? 0);
}

/** Every how many months it comes again; null where it comes once. */
export function rhythmOf(timing: Timing | undefined): number | null {
  return timing !== undefined && 'every' in timing ? monthsIn(timing.every) : null;
}

/** Timings that the files state for an event, an obligation, a measure or a subject. */
function statedTimings({ programme, clauses, paragraphs, logframe }: Programme): Map<string, Timing[]> {
  const found = new Map<string, Timing[]>();
  const add = (id: string | undefined, timing: Timing | undefined) => {
    if (id !== undefined && timing !== undefined) found.set(id, [...(found.get(id) ?? []), timing]);
  };
  for (const clause of clauses.clauses) if (clause.kind === 'obligation') add(clause.id, clause.due);
  for (const event of programme.events) add(event.id, event.by);
  for (const indicator of indicatorsOf({ logframe })) {
    for (const condition of conditionsOf(indicator)) {
      add(condition.measure ?? indicator.measure, condition.by ?? indicator.due);
    }
  }
  for (const { states } of paragraphs.paragraphs) {
    for (const statement of states) if ('of' in statement) add(statement.of, statement.by);
  }
  return found;
}

function startsWith({ programme }: Pick<Programme, 'programme'>): string | undefined {
  const { start } = programme.dates;
  return typeof start === 'object' && start.plus === undefined ? start.after : undefined;
}

function ofPeriod(
  id: string,
  { programme }: Pick<Programme, 'programme'>,
  asked: readonly string[],
): Reach | null {
  const period = programme.periods.find((candidate) => candidate.id === id);
  const countsFromStart = period?.from === 'start' || period?.from === startsWith({ programme });
  return period === undefined || !countsFromStart || asked.includes(id)
    ? null
    : { month: period.months, relative: false };
}

function plus(reach: Reach | null, length: Length | undefined): Reach | null {
  if (reach === null || length === undefined) return reach;
  return { ...reach, month: reach.month + monthsIn(length) };
}

function relative(reach: Reach | null): Reach | null {
  return reach === null ? null : { ...reach, relative: true };
}

function least(reaches: readonly (Reach | null)[]): Reach | null {
  return reaches.reduce((a, b) => (a === null || (b !== null && b.month < a.month) ? b : a), null);
}

function most(reaches: readonly (Reach | null)[]): Reach | null {
  return reaches.reduce((a, b) => (a === null || (b !== null && b.month > a.month) ? b : a), null);
}
