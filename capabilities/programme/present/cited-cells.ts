import { formatNumber } from '#kernel/i18n/format-number.ts';
import type { FindingPlace } from '../rules/check/finding.ts';
import type { BudgetRow, PrintedCell } from '../rules/format/budget-row.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { Speaker } from '../words/speaker.ts';
import { valueWords } from '../words/target-words.ts';
import { columnLabel } from './table.ts';

type Cell = { id: string; label: string; text: string };

/** The row of a table in which a place is a printed cell, with the cells that explain it; null for any other place. */
export function citedCells(place: FindingPlace, programme: Programme, speaker: Speaker) {
  return place.file === 'budget.csv'
    ? budgetCells(place, programme, speaker)
    : tableCells(place, programme, speaker);
}

function budgetCells(place: FindingPlace, programme: Programme, speaker: Speaker) {
  const row = programme.budget.rows.find(({ line }) => line === place.line);
  if (row === undefined) return null;
  const cells = [payerCells, yearCells, ...row.years.map((_, index) => priceCells(index))].map((group) =>
    group(row, programme, speaker),
  );
  for (const group of cells) {
    const marked = group.find(
      ({ id }) => programme.locate('budget.csv', [row.line, id]).column === place.column,
    );
    if (marked !== undefined) return cited(group, { id: row.id, name: speaker.say(row.title) }, marked.id);
  }
  return null;
}

function payerCells(row: BudgetRow, programme: Programme, speaker: Speaker): Cell[] {
  const payers = Object.entries(row.by).flatMap(([financier, { cash, in_kind, total }]) => [
    cellAt(`${financier}_cash`, total?.text === cash?.text ? undefined : cash, programme, speaker),
    cellAt(`${financier}_in_kind`, in_kind, programme, speaker),
    cellAt(financier, total ?? cash, programme, speaker),
  ]);
  return [...payers, cellAt('total', row.total, programme, speaker)].flat();
}

function yearCells(row: BudgetRow, programme: Programme, speaker: Speaker): Cell[] {
  const years = row.years.flatMap(({ amount }, index) =>
    named(`y${index + 1}_amount`, speaker.t('statement.inYear', { year: index + 1 }), amount, speaker),
  );
  return [...years, ...cellAt('total', row.total, programme, speaker)];
}

function priceCells(index: number) {
  return (row: BudgetRow, _programme: Programme, speaker: Speaker): Cell[] => {
    const { quantity, unitCost, amount } = row.years[index] ?? {};
    const year = index + 1;
    return [
      ...named(`y${year}_quantity`, speaker.t('place.quantity'), quantity, speaker),
      ...named(`y${year}_unit_cost`, speaker.t('place.unitCost'), unitCost, speaker),
      ...named(`y${year}_amount`, speaker.t('statement.inYear', { year }), amount, speaker),
    ];
  };
}

function cellAt(id: string, cell: PrintedCell | undefined, programme: Programme, speaker: Speaker): Cell[] {
  return named(id, columnLabel(id, programme, speaker), cell, speaker);
}

function named(id: string, label: string, cell: PrintedCell | undefined, { tag }: Speaker): Cell[] {
  return cell === undefined ? [] : [{ id, label, text: formatNumber(cell.text, tag) }];
}

function tableCells(place: FindingPlace, programme: Programme, speaker: Speaker) {
  if (place.file !== 'paragraphs.yaml') return null;
  for (const [index, table] of programme.paragraphs.tables.entries()) {
    for (const [at, row] of table.rows.entries()) {
      const marked = Object.keys(row.values).find((column) => {
        const path = ['tables', index, 'rows', at, 'values', column];
        const { line, column: found } = programme.locate('paragraphs.yaml', path);
        return line === place.line && found === place.column;
      });
      if (marked === undefined) continue;
      const cells = Object.entries(row.values).map(([id, value]) => ({
        id,
        label: columnLabel(id, programme, speaker),
        text: valueWords(value, speaker.tag),
      }));
      return cited(cells, { id: row.id, name: speaker.say(row.label) }, marked);
    }
  }
  return null;
}

function cited(cells: readonly Cell[], row: { id: string; name: string }, marked: string) {
  return {
    columns: cells.map(({ id, label }) => ({ id, name: label })),
    row,
    values: Object.fromEntries(cells.map(({ id, text }) => [id, text])),
    marked,
  };
}
