import type { BudgetRow } from '../format/budget-row.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { unitOf } from './budget-units.ts';
import type { Draft, DraftLine, Phrase } from './draft.ts';
import { scopeCount } from './scale.ts';
import { cellPlace, count, named, placeAt, word } from './words.ts';
import { linesFor, namesOfWork, paidYears, quantityIn, quantityInAll, workPlaces } from './work.ts';

/** How often and for how many the text asks for something, against the quantity of a year. */
export function frequencies(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return workPlaces(programme).flatMap(({ statement, file, path, paragraph }): Draft[] => {
    const { calls_for, every, per, times } = statement;
    const scope = per === undefined ? 1 : scopeCount(per, agreement);
    if (scope === null || (every === undefined && times === undefined)) return [];
    // Time and journeys of people who do the work are not the work.
    const lines = linesFor(programme, namesOfWork(programme, calls_for)).filter(
      (row) => unitOf(programme, row).is === null,
    );
    const years = [...new Set(lines.flatMap(paidYears))].sort((a, b) => a - b);
    const need = every === undefined ? (times ?? 1) * scope : (12 / every.months) * scope;
    const enough = (quantity: number) => quantity >= need;
    const best = (year: number) => mostOf(programme, lines, (row) => quantityIn(row, year));
    const inAll = mostOf(programme, lines, quantityInAll);
    const short = every === undefined ? [] : years.filter((year) => !enough(best(year)));
    if (lines.length === 0 || (every === undefined ? enough(inAll) : short.length === 0)) return [];
    const label: Phrase =
      every === undefined
        ? word('line.timesNeeded', { times: String(times ?? 1), scope: count(scope) })
        : word('line.rhythmNeeded', { perYear: count(12 / every.months), scope: count(scope) });
    return [
      {
        code: 'frequency',
        severity: 'warning',
        subject: calls_for,
        ...(every === undefined ? { variant: 'times' } : {}),
        params: {
          what: (speaker) => speaker.say(statement.label),
          need: count(need),
          quantity: count(every === undefined ? inAll : best(short[0] ?? 1)),
          year: String(short[0] ?? ''),
        },
        places: [
          placeAt(programme, file, path, paragraph, (speaker) => speaker.say(statement.label)),
          ...lines.flatMap((row) => paidYears(row).map((year) => cellPlace(programme, row, `y${year}`))),
        ],
        values: [String(need), ...short.map((year) => String(best(year)))],
        arithmetic: [
          { label, value: count(need), emphasised: true },
          ...(every === undefined ? [] : years).map(
            (year): DraftLine => ({
              label: word('line.budgeted', { year: String(year) }),
              value: count(best(year)),
            }),
          ),
        ],
      },
    ];
  });
}

/** Lines in one unit together; of several units, such as meetings and their premises, the one with most. */
function mostOf(
  programme: Programme,
  lines: readonly BudgetRow[],
  quantity: (row: BudgetRow) => number,
): number {
  const sums = [...Map.groupBy(lines, (row) => unitOf(programme, row).noun).values()].map((rows) =>
    rows.reduce((sum, row) => sum + quantity(row), 0),
  );
  return Math.max(0, ...sums);
}

/** A line priced for each of something, with a quantity that is not their number. */
export function unitCounts(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return programme.budget.rows.flatMap((row): Draft[] => {
    const scope = unitOf(programme, row).per;
    const number = scope === null ? null : scopeCount(scope, agreement);
    if (row.kind !== 'line' || scope === null || number === null || number === 0) return [];
    const off = paidYears(row).filter((year) => quantityIn(row, year) % number !== 0);
    const [year] = off;
    if (year === undefined) return [];
    return [
      {
        code: 'unit-count',
        severity: 'warning',
        subject: `budget.${row.id}`,
        params: {
          line: named(programme, `budget.${row.id}`),
          quantity: count(quantityIn(row, year)),
          scope: named(programme, scope),
          number: count(number),
          year: String(year),
        },
        places: off.map((one) => cellPlace(programme, row, `y${one}`)),
        values: [String(quantityIn(row, year)), String(number)],
        arithmetic: [],
      },
    ];
  });
}
