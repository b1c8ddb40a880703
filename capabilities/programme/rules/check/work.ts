import { decimal } from '#lib/decimal/index.ts';
import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Activity } from '../format/logframe-file.ts';
import type { ItemPath, Programme } from '../format/programme.ts';
import type { CallsForStatement } from '../format/statement.ts';
import type { Agreement } from './agreement.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { type Placed, placedStatements } from './placed-statements.ts';

/** An activity of the logical framework with its place. */
export type PlacedActivity = { activity: Activity; component: string; path: ItemPath };

export function activityPlaces({ logframe }: Programme): PlacedActivity[] {
  return logframe.components.flatMap(({ id, activities }, index) =>
    activities.map((activity, at) => ({
      activity,
      component: id,
      path: ['components', index, 'activities', at],
    })),
  );
}

/** Work that paragraphs call for. */
export function workPlaces(programme: Programme): Placed<CallsForStatement>[] {
  return placedStatements(programme).flatMap(({ statement, ...place }) =>
    'calls_for' in statement ? [{ statement, ...place }] : [],
  );
}

/** The ids under which a line can name a piece of work: its own, and the activity that restates its item of the list. */
export function namesOfWork(programme: Programme, work: string): string[] {
  const items = programme.paragraphs.lists.flatMap(({ items }) =>
    items.flatMap(({ id, calls_for }) => (calls_for === work ? [id] : [])),
  );
  const restating = activityPlaces(programme).flatMap(({ activity }) =>
    activity.restates !== undefined && items.includes(activity.restates) ? [activity.id] : [],
  );
  return [work, ...restating];
}

/** Lines of the budget that pay for a piece of work or for an activity. */
export function linesFor({ budget }: Programme, names: readonly string[]): BudgetRow[] {
  return budget.rows.filter((row) => row.kind === 'line' && row.for.some((id) => names.includes(id)));
}

/** Lines that serve an indicator: they name it, or an activity that delivers it. */
export function linesForIndicator(programme: Programme, indicator: string): BudgetRow[] {
  const delivering = activityPlaces(programme).flatMap(({ activity }) =>
    activity.delivers.includes(indicator) ? [activity.id] : [],
  );
  return linesFor(programme, [indicator, ...delivering]);
}

/** Programme years in which the line has money, first year first. */
export function paidYears({ years }: BudgetRow): number[] {
  return years.flatMap(({ amount }, index) =>
    amount !== undefined && !decimal(amount.text).eq('0') ? [index + 1] : [],
  );
}

/** Quantity of a year; zero where none is printed. */
export function quantityIn({ years }: BudgetRow, year: number): number {
  return Number(years[year - 1]?.quantity?.text ?? 0);
}

/** Quantity of all paid years together. */
export function quantityInAll(row: BudgetRow): number {
  return paidYears(row).reduce((sum, year) => sum + quantityIn(row, year), 0);
}

/** The month by which a figure is promised, by the logical framework or the text. */
export function promisedMonth({ about, monthOf }: Agreement, key: string): number | null {
  const months = (about.get(key) ?? []).flatMap(({ by }) => monthOf(by ?? undefined)?.month ?? []);
  return months.length === 0 ? null : Math.min(...months);
}

/** Indicators whose measures are what a scope is counted by. */
export function indicatorsOfScope(programme: Programme, scope: string): string[] {
  const counted = programme.programme.scopes.find(({ id }) => id === scope)?.counted_by;
  if (counted === undefined) return [];
  return indicatorPlaces(programme).flatMap(({ indicator }) =>
    conditionsOf(indicator).some((condition) => (condition.measure ?? indicator.measure) === counted)
      ? [indicator.id]
      : [],
  );
}
