import type { ProgrammeFile } from './programme-file.ts';

/** What a column of budget.csv holds. */
export type BudgetColumn =
  | { holds: 'text' | 'name' | 'names' | 'kind' | 'count' | 'currency' | 'source'; field: string }
  | { holds: 'title'; language: string }
  | { holds: 'year'; year: number; part: 'unitCost' | 'quantity' | 'amount' }
  | { holds: 'number'; field: 'full_unit_cost' | 'total' }
  | { holds: 'financier'; financier: string; part: 'cash' | 'in_kind' | 'total' }
  | { holds: 'share'; of: string };

/** The columns that this programme's budget may have, by the name that heads them. Year columns are open-ended. */
export function budgetColumns({ languages, financiers }: ProgrammeFile): ReadonlyMap<string, BudgetColumn> {
  const columns = new Map<string, BudgetColumn>([
    ['id', { holds: 'name', field: 'id' }],
    ['kind', { holds: 'kind', field: 'kind' }],
    ['within', { holds: 'name', field: 'within' }],
    ['component', { holds: 'name', field: 'component' }],
    ...languages.map((language): [string, BudgetColumn] => [
      `title_${language}`,
      { holds: 'title', language },
    ]),
    ['called', { holds: 'text', field: 'called' }],
    ['for', { holds: 'names', field: 'for' }],
    ['heads', { holds: 'count', field: 'heads' }],
    ['unit', { holds: 'text', field: 'unit' }],
    ['currency', { holds: 'currency', field: 'currency' }],
    ['full_unit_cost', { holds: 'number', field: 'full_unit_cost' }],
    ['total', { holds: 'number', field: 'total' }],
    ['share_total', { holds: 'share', of: 'total' }],
    ['share_of', { holds: 'name', field: 'share_of' }],
    ['adds', { holds: 'names', field: 'adds' }],
    ['source', { holds: 'source', field: 'source' }],
  ]);
  for (const { id } of financiers) {
    columns.set(id, { holds: 'financier', financier: id, part: 'total' });
    columns.set(`${id}_cash`, { holds: 'financier', financier: id, part: 'cash' });
    columns.set(`${id}_in_kind`, { holds: 'financier', financier: id, part: 'in_kind' });
    columns.set(`share_${id}`, { holds: 'share', of: id });
  }
  return columns;
}

/** Columns without which a budget says nothing. */
export function requiredBudgetColumns({ languages }: ProgrammeFile): string[] {
  return ['id', 'kind', ...languages.map((language) => `title_${language}`), 'total', 'source'];
}

/** `y2_amount` and its like; no agreement runs for a hundred years. */
export function yearColumn(name: string): BudgetColumn | undefined {
  const match = /^y([1-9]\d?)_(unit_cost|quantity|amount)$/.exec(name);
  if (match === null) return undefined;
  const [, year, part] = match;
  return {
    holds: 'year',
    year: Number(year),
    part: part === 'unit_cost' ? 'unitCost' : part === 'quantity' ? part : 'amount',
  };
}

/** The year columns as a person would write them, for a message. */
export const yearColumnExamples = ['y1_unit_cost', 'y1_quantity', 'y1_amount'];
