import { daysFrom, type IsoDate } from '#kernel/i18n/format-date.ts';
import type { ObligationShape } from '../../contract.ts';

export type LineBy = 'owner' | 'clause';

/** What falls due in one calendar month of a row: one knot, because two would cover each other. */
export type LineKnot = {
  month: string;
  /** The gravest state of the month is shown. */
  first: ObligationShape;
  all: readonly ObligationShape[];
};

export type LineRow = { id: string; name: string; knots: LineKnot[] };

/** The dated obligations as rows of knots, each row's first date deciding its place. */
export function lineRows(obligations: readonly ObligationShape[], by: LineBy): LineRow[] {
  const rows = new Map<string, { name: string; months: Map<string, ObligationShape[]> }>();
  for (const one of obligations) {
    if (one.due === null) continue;
    const [id, name] = by === 'owner' ? [one.owner.id, one.owner.name] : [one.clause, one.title];
    const row = rows.get(id) ?? { name, months: new Map<string, ObligationShape[]>() };
    const month = one.due.slice(0, 7);
    row.months.set(month, [...(row.months.get(month) ?? []), one]);
    rows.set(id, row);
  }
  return [...rows].map(([id, { name, months }]) => ({ id, name, knots: [...months].flatMap(knotOf) }));
}

function knotOf([month, all]: [string, ObligationShape[]]): LineKnot[] {
  const [first] = [...all].sort((a, b) => gravity(a) - gravity(b));
  return first === undefined ? [] : [{ month, first, all }];
}

const gravities: readonly ObligationShape['state'][] = ['breached', 'late', 'due_soon', 'submitted'];

function gravity({ state }: ObligationShape): number {
  const found = gravities.indexOf(state);
  return found === -1 ? gravities.length : found;
}

export type LineSpan = { from: IsoDate; to: IsoDate };

/** Whole calendar years around all dates and the day asked about. */
export function lineSpan(obligations: readonly ObligationShape[], at: IsoDate): LineSpan {
  const dates = [at, ...obligations.flatMap(({ due }) => due ?? [])].sort();
  return {
    from: `${(dates[0] ?? at).slice(0, 4)}-01-01`,
    to: `${(dates.at(-1) ?? at).slice(0, 4)}-12-31`,
  };
}

/** Where a date lies between both ends, from 0 to 1. */
export function placeOnLine(date: IsoDate, { from, to }: LineSpan): number {
  return daysFrom(from, date) / Math.max(1, daysFrom(from, to));
}

/** The calendar years of a span, each with the day on which it begins. */
export function yearsOf({ from, to }: LineSpan): { year: string; begins: IsoDate }[] {
  const first = Number(from.slice(0, 4));
  const count = Number(to.slice(0, 4)) - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const year = String(first + index).padStart(4, '0');
    return { year, begins: `${year}-01-01` };
  });
}
