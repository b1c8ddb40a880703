import type { BudgetRow } from '../format/budget-row.ts';
import type { Programme } from '../format/programme.ts';

/** What a printed unit of the budget is, as far as programme.yaml says it. */
export type BudgetUnit = {
  /** What stands before the slash: rows with one noun count the same thing. */
  noun: string;
  is: 'month' | 'day' | 'trip' | null;
  /** Unit of the measures that it is one of. */
  counts: string;
  per: string | null;
};

/** The unit of a row: first as it is written whole, then by what stands before its slash. No word of a unit is known here. */
export function unitOf({ programme }: Programme, row: BudgetRow): BudgetUnit {
  const whole = row.unit?.trim() ?? '';
  const noun = (whole.split('/')[0] ?? whole).trim();
  const entries = [whole, noun].flatMap(
    (written) => programme.budget_units.find(({ words }) => words.includes(written)) ?? [],
  );
  return {
    noun,
    is: entries.find((entry) => entry.is !== undefined)?.is ?? null,
    counts: entries.find(({ counts }) => counts !== undefined)?.counts ?? noun,
    per: entries.find(({ per }) => per !== undefined)?.per ?? null,
  };
}
