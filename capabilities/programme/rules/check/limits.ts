import {
  compatible,
  containsZero,
  type Measured,
  printed,
  quotient,
  rangeOf,
  statedRange,
  term,
} from '#lib/interval/index.ts';
import type { LimitClause } from '../format/clauses-file.ts';
import type { ComparisonWord } from '../format/statement.ts';
import type { Agreement } from './agreement.ts';
import { calculation, plain, result } from './arithmetic.ts';
import { amountOf, type Column, keyOf, parseBudgetKey, rowsBelow } from './budget-figures.ts';
import { currenciesDiffer } from './currencies.ts';
import type { Draft, DraftLine, DraftPlace } from './draft.ts';
import { numberOf, type Said } from './said.ts';
import { comparedAmount } from './sides.ts';
import { cellPlace, figure, named, placeAt, sourceName, word } from './words.ts';

/** A limit as one place states it, on one pair of figures of the budget. */
type Tested = {
  of: string;
  base: string | null;
  operator: ComparisonWord;
  number: Measured;
  unit: string | null;
  place: DraftPlace;
};

/** Shares and ceilings that the budget itself breaks: in all, by year, by line, component or financier. */
export function limits(agreement: Agreement): Draft[] {
  const tested = [...ofStatements(agreement), ...ofClauses(agreement)];
  const broken = tested.flatMap((one) => {
    const draft = test(agreement, one);
    return draft === null ? [] : [draft];
  });
  return [...Map.groupBy(broken, ({ subject }) => subject).values()].flatMap((drafts) => {
    // The text and the clause that encodes it state one limit; other limits of the figure are broken by themselves.
    const limits = [...Map.groupBy(drafts, ({ values }) => values[0]).values()];
    return limits.flatMap(([first, ...others], index) =>
      first === undefined
        ? []
        : [
            {
              ...first,
              subject: index === 0 ? first.subject : `${first.subject}.limit_${index + 1}`,
              places: [...first.places, ...others.flatMap(({ places }) => places)],
            },
          ],
    );
  });
}

function ofStatements({ statements }: Agreement): Tested[] {
  return statements.flatMap(({ key, base, operator, number, unit, place, origin }: Said) =>
    base === null || operator === null || number === null || origin !== 'paragraph'
      ? []
      : [{ of: key, base, operator, number, unit, place }],
  );
}

function ofClauses({ programme }: Agreement): Tested[] {
  return programme.clauses.clauses.flatMap((clause, index) => {
    if (clause.kind !== 'limit') return [];
    const place = placeAt(programme, 'clauses.yaml', ['clauses', index], clause.source, (speaker) =>
      speaker.say(clause.title),
    );
    return eachOf(clause, programme).flatMap(({ of, base, year }): Tested[] => {
      const byYear = year === null ? undefined : clause.by_year?.[String(year)];
      const { operator, number } = numberOf(clause, { isPrinted: false });
      const word = operator ?? 'at_most';
      const limit = byYear === undefined ? number : printed(String(byYear));
      return limit === null
        ? []
        : [{ of, base, operator: word, number: limit, unit: clause.unit ?? null, place }];
    });
  });
}

/** A limit for each year, line, component or financier is tested on each of them. */
function eachOf(clause: LimitClause, programme: Agreement['programme']) {
  const whole = [{ of: clause.of, base: clause.in ?? null, year: null as number | null }];
  const parsed = parseBudgetKey(clause.of, programme);
  if (parsed === null) return whole;
  const { row, column } = parsed;
  if (clause.by_year !== undefined || clause.over === 'each_year') {
    if (column !== 'total') return whole;
    return Array.from({ length: programme.budget.years }, (_, index) => ({
      of: keyOf(row.id, `y${index + 1}`),
      base: clause.in === undefined ? null : `${clause.in}.y${index + 1}`,
      year: index + 1,
    }));
  }
  const rows = partRows(clause.per, row.id, programme);
  if (rows.length > 0) {
    return rows.map((id) => ({ of: keyOf(id, column), base: clause.in ?? null, year: null }));
  }
  if (clause.per !== 'financier') return whole;
  return Object.keys(row.by).map((financier) => ({
    of: keyOf(row.id, financier),
    base: clause.in ?? null,
    year: null,
  }));
}

function partRows(per: string | undefined, id: string, { budget }: Agreement['programme']): string[] {
  if (per === 'component') {
    return budget.rows.flatMap((row) => (row.component === undefined ? [] : [row.id]));
  }
  const own = budget.rows.find((row) => row.id === id);
  if (per !== 'line' || own === undefined) return [];
  const below = own.kind === 'total' ? budget.rows : rowsBelow(own, budget.rows);
  return below.filter(({ kind }) => kind === 'line').map((row) => row.id);
}

function test(agreement: Agreement, tested: Tested): Draft | null {
  const { programme } = agreement;
  const of = budgetFigure(agreement, tested.of);
  const base = tested.base === null ? null : budgetFigure(agreement, tested.base);
  if (of === null || (tested.base !== null && base === null)) return null;
  if (base === null && currenciesDiffer(tested, of, programme)) return null;
  if (base !== null && (tested.number.display !== 'percent' || containsZero(term(base.number).interval)))
    return null;
  const share = base === null ? term(of.number) : quotient(term(of.number), term(base.number), 'percent');
  const allowed = statedRange(tested.operator, tested.number, '0');
  if (compatible(rangeOf(share.interval), allowed)) return null;
  const isBare = tested.operator === 'is' || tested.operator === 'about';
  const lines: DraftLine[] = [
    { label: calculation(share), value: result(share), emphasised: true },
    { label: word('line.limit'), value: comparedAmount(tested.operator, tested.number) },
    ...limitInMoney(tested, of.number, base?.number ?? null),
    ...otherBases(agreement, tested, of.number, base?.number ?? null),
  ];
  return {
    code: isBare ? 'share-differs' : 'limit-broken',
    ...(tested.base === null ? { variant: 'amount' } : {}),
    severity: 'error',
    subject: tested.of,
    params: {
      what: named(programme, tested.of),
      base: tested.base === null ? '' : named(programme, tested.base),
      limit: comparedAmount(tested.operator, tested.number),
      actual: figure(share.value, share.display),
    },
    places: [tested.place, of.place, ...(base === null ? [] : [base.place])],
    values: [`${tested.operator} ${plain(term(tested.number))}`, plain(share)],
    arithmetic: lines,
  };
}

function limitInMoney({ number }: Tested, of: Measured, base: Measured | null): DraftLine[] {
  if (base === null) return [];
  const allowed = base.value.times(number.value);
  return [
    {
      label: word('line.shareOf', { share: figure(number.value, 'percent'), base: figure(base.value) }),
      value: figure(allowed),
    },
    { label: word('line.beyond'), value: figure(of.value.minus(allowed).abs()), emphasised: true },
  ];
}

/** Where the base is stated with another amount, the share on that one too. */
function otherBases(
  { programme, about }: Agreement,
  { base }: Tested,
  of: Measured,
  read: Measured | null,
): DraftLine[] {
  if (base === null || read === null) return [];
  const others = (about.get(base) ?? []).flatMap(({ number, place }) =>
    number === null || number.value.eq(read.value) || number.display === 'percent' ? [] : [{ number, place }],
  );
  return [...Map.groupBy(others, ({ number }) => number.value.toFixed()).values()].flatMap(([first]) => {
    if (first === undefined || containsZero(term(first.number).interval)) return [];
    const share = quotient(term(of), term(first.number), 'percent');
    return [
      {
        label: word('line.onOtherBase', {
          base: figure(first.number.value),
          source: sourceName(programme, first.place.paragraph ?? first.place.file),
        }),
        value: result(share),
      },
    ];
  });
}

type Found = { number: Measured; unit: string; place: DraftPlace; column: Column };

function budgetFigure({ programme }: Agreement, key: string): Found | null {
  const parsed = parseBudgetKey(key, programme);
  if (parsed === null) return null;
  const number = amountOf(parsed.row, parsed.column);
  return number === null
    ? null
    : {
        number,
        unit: parsed.row.currency,
        place: cellPlace(programme, parsed.row, parsed.column),
        column: parsed.column,
      };
}
