import { compare, printed, sumOf, term } from '#lib/interval/index.ts';
import { valueWords } from '../../words/target-words.ts';
import type { StatedTable } from '../format/paragraphs-file.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { comparedLines, comparedValues } from './arithmetic.ts';
import type { Draft, DraftPlace } from './draft.ts';
import { columnWords, figure, placeAt } from './words.ts';

type Row = StatedTable['rows'][number];

/** Printed tables of the text: rows that add others, and columns of payers that make the total. */
export function tableSums({ programme }: Agreement): Draft[] {
  return programme.paragraphs.tables.flatMap((table, index) => [
    ...downwards(programme, table, index),
    ...sideways(programme, table, index),
  ]);
}

function downwards(programme: Programme, table: StatedTable, index: number): Draft[] {
  return table.rows.flatMap((row) =>
    Object.entries(row.values).flatMap(([column, value]): Draft[] => {
      // Percentages have rules of their own.
      if (row.adds.length === 0 || String(value).endsWith('%')) return [];
      const cells = row.adds.flatMap((id) => {
        const part = table.rows.find((candidate) => candidate.id === id);
        return part?.values[column] === undefined ? [] : [{ row: part, column }];
      });
      return sumDraft(programme, { table, index }, { row, column }, cells);
    }),
  );
}

function sideways(programme: Programme, table: StatedTable, index: number): Draft[] {
  const financiers = programme.programme.financiers.map(({ id }) => id);
  return table.rows.flatMap((row) => {
    const payers = financiers.flatMap((id) =>
      row.values[id] === undefined ? [`${id}_cash`, `${id}_in_kind`] : [id],
    );
    const parts = payers.filter((column) => row.values[column] !== undefined);
    if (row.values.total === undefined || parts.length === 0) return [];
    const cells = parts.map((column) => ({ row, column }));
    return sumDraft(programme, { table, index }, { row, column: 'total' }, cells, 'across');
  });
}

type Cell = { row: Row; column: string };

function sumDraft(
  programme: Programme,
  { table, index }: { table: StatedTable; index: number },
  whole: Cell,
  parts: readonly Cell[],
  variant?: 'across',
): Draft[] {
  const number = ({ row, column }: Cell) => term(printed(String(row.values[column] ?? 0)));
  const comparison = compare(sumOf(parts.map(number)), number(whole));
  if (comparison.difference.eq('0')) return [];
  const place = ({ row, column }: Cell): DraftPlace =>
    placeAt(
      programme,
      'paragraphs.yaml',
      ['tables', index, 'rows', table.rows.indexOf(row), 'values', column],
      table.source,
      (speaker) => `${speaker.say(row.label)}: ${valueWords(row.values[column] ?? '', speaker.tag)}`,
    );
  return [
    {
      code: 'table-sum',
      severity: comparison.isExplained ? 'note' : 'error',
      ...(variant === undefined ? {} : { variant }),
      subject: `${table.id}.${whole.row.id}.${whole.column}${variant === undefined ? '' : '.across'}`,
      params: {
        table: (speaker) => speaker.say(table.title),
        row: (speaker) => speaker.say(whole.row.label),
        column: columnWords(programme, whole.column.replace(/_(cash|in_kind)$/, '.$1')),
        sum: figure(comparison.computed.value),
        printed: figure(comparison.stated.value),
        difference: figure(comparison.difference),
      },
      places: [place(whole), ...parts.map(place)],
      values: comparedValues(comparison),
      arithmetic: comparedLines(comparison),
    },
  ];
}
