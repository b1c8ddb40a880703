import type { Decimal } from '#lib/decimal/index.ts';
import { type Comparison, compare, printed, sumOf, term } from '#lib/interval/index.ts';
import { valueWords } from '../../words/target-words.ts';
import type { StatedTable } from '../format/paragraphs-file.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { calculation, comparedLines, comparedValues } from './arithmetic.ts';
import type { Draft, DraftPlace } from './draft.ts';
import { columnWords, figure, listOf, placeAt, word } from './words.ts';

type Row = StatedTable['rows'][number];
type Cell = { row: Row; column: string };
type Placed = { programme: Programme; table: StatedTable; index: number };
type Sum = { whole: Cell; parts: Cell[]; comparison: Comparison };

/** Printed tables of the text: rows that add others, and columns of payers that make the total. */
export function tableSums({ programme }: Agreement): Draft[] {
  return programme.paragraphs.tables.flatMap((table, index) => {
    const placed = { programme, table, index };
    return [
      ...table.rows.flatMap((row) => downwards(placed, row)),
      ...table.rows.flatMap((row) => {
        const sum = sideways(placed, row);
        return sum === null ? [] : [sumDraft(placed, sum, 'across')];
      }),
    ];
  });
}

/** The columns that one row has wrong are one finding; what a row that is off in itself explains is told of that row. */
function downwards(placed: Placed, row: Row): Draft[] {
  const sums = Object.keys(row.values).flatMap((column) => downTo(placed, { row, column }) ?? []);
  const rounded = sums.filter(({ comparison }) => comparison.isExplained);
  const wrong = sums.filter((sum) => !sum.comparison.isExplained && !isToldOfPart(placed, sum));
  const drafts =
    wrong.length > 1 ? [severalColumns(placed, row, wrong)] : wrong.map((sum) => sumDraft(placed, sum));
  return [...drafts, ...rounded.map((sum) => sumDraft(placed, sum))];
}

function downTo({ table }: Placed, whole: Cell): Sum | null {
  const { row, column } = whole;
  // Percentages have rules of their own.
  if (row.adds.length === 0 || String(row.values[column]).endsWith('%')) return null;
  const parts = row.adds.flatMap((id) => {
    const part = table.rows.find((candidate) => candidate.id === id);
    return part?.values[column] === undefined ? [] : [{ row: part, column }];
  });
  return sumOff(whole, parts);
}

function sideways({ programme }: Placed, row: Row): Sum | null {
  const financiers = programme.programme.financiers.map(({ id }) => id);
  const payers = financiers.flatMap((id) =>
    row.values[id] === undefined ? [`${id}_cash`, `${id}_in_kind`] : [id],
  );
  const parts = payers.flatMap((column) => (row.values[column] === undefined ? [] : [{ row, column }]));
  if (row.values.total === undefined || parts.length === 0) return null;
  return sumOff({ row, column: 'total' }, parts);
}

function sumOff(whole: Cell, parts: Cell[]): Sum | null {
  const comparison = compare(sumOf(parts.map((cell) => term(numberIn(cell)))), term(numberIn(whole)));
  return comparison.difference.eq('0') ? null : { whole, parts, comparison };
}

function numberIn({ row, column }: Cell) {
  return printed(String(row.values[column] ?? 0));
}

function isToldOfPart(placed: Placed, { parts, comparison }: Sum): boolean {
  return parts.some((part) =>
    mendsOf(placed, part).some((mend) => {
      const mended = parts.map((cell) => {
        const number = numberIn(cell);
        return term(cell === part ? { ...number, value: number.value.plus(mend) } : number);
      });
      return compare(sumOf(mended), comparison.stated).isExplained;
    }),
  );
}

/** By how much the cell would have to change for the sums of its own row to hold. */
function mendsOf(placed: Placed, cell: Cell): Decimal[] {
  const across = sideways(placed, cell.row);
  const down = downTo(placed, cell);
  const isPart = across?.parts.some(({ column }) => column === cell.column) === true;
  const missing = ({ comparison }: Sum) => comparison.computed.value.minus(comparison.stated.value);
  return [
    ...(down === null || down.comparison.isExplained ? [] : [missing(down)]),
    ...(across === null || across.comparison.isExplained || !(isPart || cell.column === 'total')
      ? []
      : [isPart ? missing(across).times('-1') : missing(across)]),
  ];
}

function placeOf({ programme, table, index }: Placed, { row, column }: Cell): DraftPlace {
  return placeAt(
    programme,
    'paragraphs.yaml',
    ['tables', index, 'rows', table.rows.indexOf(row), 'values', column],
    table.source,
    (speaker) => `${speaker.say(row.label)}: ${valueWords(row.values[column] ?? '', speaker.tag)}`,
  );
}

function columnName({ programme }: Placed, { column }: Cell) {
  return columnWords(programme, column.replace(/_(cash|in_kind)$/, '.$1'));
}

function severalColumns(placed: Placed, row: Row, sums: readonly Sum[]): Draft {
  const { table } = placed;
  const main = sums.find(({ whole }) => whole.column === 'total') ?? sums[0];
  return {
    code: 'table-sum',
    variant: 'several',
    severity: 'error',
    subject: `${table.id}.${row.id}.${main?.whole.column ?? 'total'}`,
    params: {
      table: (speaker) => speaker.say(table.title),
      row: (speaker) => speaker.say(row.label),
      columns: listOf(
        sums.map(({ whole, comparison }) =>
          word('word.sumBesidePrinted', {
            column: columnName(placed, whole),
            sum: figure(comparison.computed.value),
            printed: figure(comparison.stated.value),
          }),
        ),
      ),
    },
    places: [...sums.map(({ whole }) => whole), ...sums.flatMap(({ parts }) => parts)].map((cell) =>
      placeOf(placed, cell),
    ),
    values: sums.flatMap(({ comparison }) => comparedValues(comparison)),
    arithmetic: sums.flatMap(({ whole, comparison }) => {
      const [first, ...rest] = comparedLines(comparison);
      const what = columnName(placed, whole);
      const label = word('line.of', { what, source: calculation(comparison.computed) });
      return first === undefined ? rest : [{ ...first, label }, ...rest];
    }),
  };
}

function sumDraft(placed: Placed, { whole, parts, comparison }: Sum, variant?: 'across'): Draft {
  const { table } = placed;
  return {
    code: 'table-sum',
    severity: comparison.isExplained ? 'note' : 'error',
    ...(variant === undefined ? {} : { variant }),
    subject: `${table.id}.${whole.row.id}.${whole.column}${variant === undefined ? '' : '.across'}`,
    params: {
      table: (speaker) => speaker.say(table.title),
      row: (speaker) => speaker.say(whole.row.label),
      column: columnName(placed, whole),
      sum: figure(comparison.computed.value),
      printed: figure(comparison.stated.value),
      difference: figure(comparison.difference),
    },
    places: [whole, ...parts].map((cell) => placeOf(placed, cell)),
    values: comparedValues(comparison),
    arithmetic: comparedLines(comparison),
  };
}
