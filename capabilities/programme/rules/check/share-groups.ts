import { exact, type Measured, printed } from '#lib/interval/index.ts';
import type { StatedTable } from '../format/paragraphs-file.ts';
import type { Programme } from '../format/programme.ts';
import { amountOf, partsOf } from './budget-figures.ts';
import type { DraftPlace, Phrase } from './draft.ts';
import { columnWords, named, placeAt } from './words.ts';

/** One row that prints percentages, of the budget or of a table of the text. */
export type ShareRow = {
  id: string;
  subject: string;
  name: Phrase;
  /** Printed percentage by column: `total` and financiers. */
  shares: ReadonlyMap<string, Measured>;
  amounts: ReadonlyMap<string, Measured>;
  place: (column: string) => DraftPlace;
};

/** Rows with percentages of one base. */
export type ShareGroup = {
  base: ShareRow;
  rows: ShareRow[];
  /** The rows that the base is the sum of. */
  parts: ShareRow[];
  column: (id: string) => Phrase;
};

/** The percentages that the budget and the tables of the text print, by the row that is their whole. */
export function shareGroups(programme: Programme): ShareGroup[] {
  return [...budgetGroups(programme), ...tableGroups(programme)];
}

function budgetGroups(programme: Programme): ShareGroup[] {
  const { rows } = programme.budget;
  const shareRow = (row: (typeof rows)[number]): ShareRow => ({
    id: row.id,
    subject: `budget.${row.id}`,
    name: named(programme, `budget.${row.id}`),
    shares: new Map(Object.entries(row.shares).map(([id, { text }]) => [id, printed(`${text}%`)])),
    amounts: amountsOf(['total', ...Object.keys(row.by)], (column) => amountOf(row, column)),
    place: (id) =>
      placeAt(programme, 'budget.csv', [row.line, row.shares[id]?.column ?? id], row.source, (speaker) => {
        const share = row.shares[id]?.text;
        return share === undefined
          ? speaker.t('check.word.withoutShare', { row: speaker.say(row.title) })
          : `${speaker.say(row.title)}: ${share}%`;
      }),
  });
  const bases = new Set(rows.flatMap(({ shareOf }) => shareOf ?? []));
  return [...bases].flatMap((id) => {
    const base = rows.find((row) => row.id === id);
    if (base === undefined) return [];
    return [
      {
        base: shareRow(base),
        rows: rows.filter(({ shareOf }) => shareOf === id).map(shareRow),
        parts: partsOf(base, rows).map(shareRow),
        column: (column) => columnWords(programme, column),
      },
    ];
  });
}

function tableGroups(programme: Programme): ShareGroup[] {
  return programme.paragraphs.tables.flatMap((table, index) => {
    const row = (id: string | undefined) => table.rows.find((candidate) => candidate.id === id);
    const base = row(table.share_of);
    if (base === undefined) return [];
    const shareRow = (one: StatedTable['rows'][number]) => tableRow(programme, table, index, one);
    // What a row of the base adds up itself counts in its place: sections that only head their items print no share.
    const parts = leavesOf(base.adds, table);
    return [
      {
        base: shareRow(base),
        rows: table.rows.filter((one) => one.values.share !== undefined).map(shareRow),
        parts: parts.flatMap((id) => row(id) ?? []).map(shareRow),
        column: () => (speaker) => speaker.say(table.title),
      },
    ];
  });
}

function leavesOf(ids: readonly string[], table: StatedTable): string[] {
  return ids.flatMap((id) => {
    const row = table.rows.find((candidate) => candidate.id === id);
    if (row === undefined) return [];
    return row.values.share !== undefined || row.adds.length === 0 ? [id] : leavesOf(row.adds, table);
  });
}

function tableRow(
  programme: Programme,
  table: StatedTable,
  index: number,
  row: StatedTable['rows'][number],
): ShareRow {
  const at = table.rows.indexOf(row);
  const share = row.values.share;
  const total = row.values.total;
  const place = (): DraftPlace =>
    placeAt(
      programme,
      'paragraphs.yaml',
      ['tables', index, 'rows', at, ...(share === undefined ? [] : ['values', 'share'])],
      table.source,
      (speaker) =>
        share === undefined
          ? speaker.t('check.word.withoutShare', { row: speaker.say(row.label) })
          : `${speaker.say(row.label)}: ${share}`,
    );
  return {
    id: row.id,
    subject: `${table.id}.${row.id}`,
    name: (speaker) => speaker.say(row.label),
    shares: new Map(share === undefined ? [] : [['total', printed(String(share))]]),
    amounts: new Map(total === undefined ? [] : [['total', printed(String(total))]]),
    place,
  };
}

function amountsOf(columns: readonly string[], amount: (column: string) => Measured | null) {
  return new Map(columns.map((column) => [column, amount(column) ?? exact('0')] as const));
}
