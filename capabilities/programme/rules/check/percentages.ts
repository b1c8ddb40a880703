import {
  type Comparison,
  compare,
  containsZero,
  exact,
  type Measured,
  quotient,
  sumOf,
  term,
} from '#lib/interval/index.ts';
import type { Agreement } from './agreement.ts';
import { comparedLines, comparedValues } from './arithmetic.ts';
import type { Draft, Phrase } from './draft.ts';
import { type ShareGroup, type ShareRow, shareGroups } from './share-groups.ts';
import { figure, listOf } from './words.ts';

/** Each printed percentage against its base, columns against 100%, rows against their parts, and rows left without. */
export function percentages({ programme }: Agreement): Draft[] {
  return shareGroups(programme).flatMap((group) => [
    ...wrongShares(group),
    ...columnsOffTheirSum(group),
    ...columnsBeyondWhole(group),
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

/** Where the base prints no percentage of its own, its rows can still not be more than all of it. */
function columnsBeyondWhole({ base, parts, column }: ShareGroup): Draft[] {
  const columns = new Set(parts.flatMap((row) => [...row.shares.keys()]));
  return [...columns].flatMap((id): Draft[] => {
    if (base.shares.has(id)) return [];
    const rows = parts.filter((row) => row.shares.has(id));
    const sum = sumOf(rows.flatMap((row) => row.shares.get(id) ?? []).map((share) => term(share)));
    const comparison = compare(sum, term(exact('1', 'percent')));
    if (comparison.isExplained || sum.value.lte('1')) return [];
    return [draftOf('share-over', base, id, comparison, rows, { column: column(id) })];
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
