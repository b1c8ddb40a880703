import type { BudgetRowShape } from '../../contract/budget.ts';

type Row = BudgetRowShape;

/** The rows of the budget by what lies within what, and the sums that nothing else adds. */
export type BudgetTree = {
  top: Row[];
  inside: (row: Row) => Row[];
  totals: Row[];
  byId: ReadonlyMap<string, Row>;
};

export function budgetTree(rows: readonly Row[]): BudgetTree {
  const added = new Set(rows.flatMap(({ kind, adds }) => (kind === 'total' ? adds : [])));
  const totals = rows.filter(({ id, kind }) => kind === 'total' && !added.has(id));
  return {
    top: rows.filter((row) => row.within === null && !totals.includes(row)),
    inside: ({ id }) => rows.filter(({ within }) => within === id),
    totals,
    byId: new Map(rows.map((row) => [row.id, row])),
  };
}

/** The rows around a row, the outermost first. */
export function rowsAround(id: string, { byId }: BudgetTree): Row[] {
  const around: Row[] = [];
  let row = byId.get(byId.get(id)?.within ?? '');
  while (row !== undefined) {
    around.unshift(row);
    row = byId.get(row.within ?? '');
  }
  return around;
}

/** Every row that has something inside. */
export function foldableRows({ byId, inside }: BudgetTree): string[] {
  return [...byId.values()].filter((row) => inside(row).length > 0).map(({ id }) => id);
}

const every = 'all';

/** The unfolded rows of an address: those that it names, and those around the row whose detail is open. */
export function unfoldedRows(
  rows: string | undefined,
  open: string | undefined,
  tree: BudgetTree,
): ReadonlySet<string> {
  const named = rows === every ? foldableRows(tree) : (rows?.split(',') ?? []);
  return new Set([...named, ...(open === undefined ? [] : rowsAround(open, tree).map(({ id }) => id))]);
}

/** How an address names unfolded rows. */
export function writeUnfolded(unfolded: ReadonlySet<string>, tree: BudgetTree): string | undefined {
  const foldable = foldableRows(tree);
  const named = foldable.filter((id) => unfolded.has(id));
  if (named.length === 0) return undefined;
  return named.length === foldable.length ? every : named.join(',');
}
