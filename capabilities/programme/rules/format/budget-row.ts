import type { Text } from './text.ts';

/** A number of the budget as printed; `text` keeps the printed decimals, without separators of thousands. */
export type PrintedCell = { text: string; column: string };

/**
 * One row of budget.csv. Columns of the file:
 *
 * `id, kind, within, component, title_<language>…, called, for, heads, unit, currency, full_unit_cost,
 * y<n>_unit_cost, y<n>_quantity, y<n>_amount …, total, <financier>_cash, <financier>_in_kind, <financier> …,
 * share_total, share_<financier> …, share_of, adds, source`
 *
 * An empty cell was not printed; a printed dash is 0. A financier with one kind needs its plain column only.
 */
export type BudgetRow = {
  id: string;
  /** heading: a component or category with printed sums; group: a title without figures; line: money; total: a sum of rows. */
  kind: 'heading' | 'group' | 'line' | 'total';
  /** Row to which it belongs. A heading is the sum of the lines below it, through groups. */
  within?: string;
  /** Component of the logical framework that this heading is the money of. */
  component?: string;
  title: Text;
  /** The printed title, in the language of the agreement, where it matters as a name. */
  called?: string;
  /** What it pays for: activities, work called for, indicators, posts, obligations. */
  for: string[];
  /** The number of people or units that the printed title states: “Network managers (20)”. */
  heads?: number;
  /** As printed: month/consultant, package … What it is stands under `budget_units` of programme.yaml. */
  unit?: string;
  currency: string;
  /** Full price of a unit of which the programme bears only `unitCost`. */
  fullUnitCost?: PrintedCell;
  /** By programme year, year 1 first; a year without printed cells is an empty object. */
  years: { unitCost?: PrintedCell; quantity?: PrintedCell; amount?: PrintedCell }[];
  total?: PrintedCell;
  /** By financier id. `total` is the plain column of that financier. */
  by: Record<string, { cash?: PrintedCell; in_kind?: PrintedCell; total?: PrintedCell }>;
  /** Printed percentages, without the sign: `total` and financier ids. */
  shares: Record<string, PrintedCell>;
  /** Row that is 100% for the printed percentages. */
  shareOf?: string;
  /** Rows that a total adds. */
  adds: string[];
  source: string;
  /** Line of budget.csv. */
  line: number;
};
