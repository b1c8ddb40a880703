import {
  type Comparison,
  compare,
  containsZero,
  exact,
  type Measured,
  printed,
  quotient,
  sumOf,
  term,
} from '#lib/interval/index.ts';
import type { StatedTable } from '../format/paragraphs-file.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { comparedLines, comparedValues } from './arithmetic.ts';
import { amountOf, partsOf } from './budget-figures.ts';
import type { Draft, DraftPlace, Phrase } from './draft.ts';
import { columnWords, figure, listOf, named, placeAt } from './words.ts';

/** One row that prints percentages, of the budget or of a table of the text. */
type ShareRow = {
  id: string;
  subject: string;
  name: Phrase;
  /** Printed percentage by column: `total` and financiers. */
  shares: ReadonlyMap<string, Measured>;
  amounts: ReadonlyMap<string, Measured>;
  place: (column: string) => DraftPlace;
};

/** Rows with percentages of one base. */
type ShareGroup = {
  base: ShareRow;
  rows: ShareRow[];
  /** The rows that the base is the sum of. */
  parts: ShareRow[];
  column: (id: string) => Phrase;
};

/** Each printed percentage against its base, columns against 100%, rows against their parts, and rows left without. */
export function percentages({ programme }: Agreement): Draft[] {
  const groups = [...budgetGroups(programme), ...tableGroups(programme)];
  return groups.flatMap((group) => [
    ...wrongShares(group),
    ...columnsOffTheirSum(group),
    ...rowsOffTheirParts(group),
    ...rowsWithout(group),
  ]);
}

function wrongShares({ base, rows, column }: ShareGroup): Draft[] {
  const whole = base.amounts.get('total');
  if (whole === undefined || containsZero(term(whole).interval)) return [];
  return rows.flatMap((row) =>
    [...row.shares].flatMap(([id, share]): Draft[] => {
      const part = row.amounts.get(id);
      if (part === undefined) return [];
      const comparison = compare(quotient(term(part), term(whole), 'percent'), term(share));
      if (comparison.isExplained) return [];
      return [
        draftOf('share-of-base', row, id, comparison, [row, base], { column: column(id), base: base.name }),
      ];
    }),
  );
}

function columnsOffTheirSum({ base, parts, column }: ShareGroup): Draft[] {
  return [...base.shares].flatMap(([id, whole]): Draft[] => {
    const shares = parts.flatMap((row) => row.shares.get(id) ?? []);
    // Where a row with money has no percentage the column cannot add up: that is the finding, not its sum.
    const isWhole = parts.every((row) => row.shares.has(id) || isNothing(row.amounts.get(id)));
    if (shares.length === 0 || !isWhole) return [];
    const comparison = compare(sumOf(shares.map((share) => term(share))), term(whole));
    if (comparison.difference.eq('0')) return [];
    const rows = [base, ...parts.filter((row) => row.shares.has(id))];
    return [draftOf('share-column', base, id, comparison, rows, { column: column(id) })];
  });
}

function rowsOffTheirParts({ rows, column }: ShareGroup): Draft[] {
  return rows.flatMap((row): Draft[] => {
    const whole = row.shares.get('total');
    const parts = [...row.shares].filter(([id]) => id !== 'total');
    if (whole === undefined || parts.length === 0) return [];
    const comparison = compare(sumOf(parts.map(([, share]) => term(share))), term(whole));
    if (comparison.difference.eq('0')) return [];
    return [draftOf('share-parts', row, 'total', comparison, [row], { column: column('total') })];
  });
}

function rowsWithout({ base, parts, column }: ShareGroup): Draft[] {
  return [...base.shares].flatMap(([id, whole]): Draft[] => {
    const without = parts.filter((row) => !row.shares.has(id) && !isNothing(row.amounts.get(id)));
    const withShare = parts.flatMap((row) => row.shares.get(id) ?? []);
    if (without.length === 0 || withShare.length === 0) return [];
    const comparison = compare(sumOf(withShare.map((share) => term(share))), term(whole));
    return [
      {
        ...draftOf('share-missing', base, id, comparison, without, { column: column(id) }),
        severity: 'warning',
        params: {
          row: base.name,
          column: column(id),
          rows: listOf(without.map(({ name }) => name)),
          sum: figure(comparison.computed.value, 'percent'),
          printed: figure(whole.value, 'percent'),
        },
      },
    ];
  });
}

function draftOf(
  code: string,
  row: ShareRow,
  id: string,
  comparison: Comparison,
  rows: readonly ShareRow[],
  params: Record<string, Phrase>,
): Draft {
  return {
    code,
    severity: comparison.isExplained ? 'note' : 'error',
    ...(comparison.isExplained ? { variant: 'rounded' } : {}),
    subject: `${row.subject}.share.${id}`,
    params: {
      row: row.name,
      sum: figure(comparison.computed.value, 'percent'),
      printed: figure(comparison.stated.value, 'percent'),
      difference: figure(comparison.difference.times('100')),
      ...params,
    },
    places: rows.map((one) => one.place(id)),
    values: comparedValues(comparison),
    arithmetic: comparedLines(comparison),
  };
}

function isNothing(amount: Measured | undefined): boolean {
  return amount === undefined || amount.value.eq('0');
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
