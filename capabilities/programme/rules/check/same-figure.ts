import type { Decimal } from '#lib/decimal/index.ts';
import { compatible } from '#lib/interval/index.ts';
import type { Agreement } from './agreement.ts';
import { amountOf, parseBudgetKey } from './budget-figures.ts';
import { currenciesDiffer } from './currencies.ts';
import type { Draft, DraftLine, Phrase } from './draft.ts';
import { areSteps, matched } from './matching.ts';
import { isShare, type Origin, rangeOfSaid, type Said } from './said.ts';
import { factorOf, wholeValue } from './scale.ts';
import { comparedAmount, sidesOf } from './sides.ts';
import { figure, listOf, named, word } from './words.ts';

/** One figure stated in several places: every two values that cannot both stand. */
export function sameFigure(agreement: Agreement): Draft[] {
  const found = [...agreement.compared].flatMap(([key, statements]) => {
    const numbered = statements.filter(({ number, operator }) => number !== null && operator !== null);
    const groups = matched(numbered, agreement).filter((group) => disagree(group, agreement));
    return groups.map((group, index) => ({ key, group, index }));
  });
  const rows = Map.groupBy(found, ({ key, index, group }) => {
    if (isLimit(group)) return `${key}.limit#${index}`;
    const parsed = parseBudgetKey(key, agreement.programme);
    // The columns of one row of the budget disagree together: one finding for the row.
    return parsed === null ? `${key}#${index}` : `budget.${parsed.row.id}${shareSuffix(key)}`;
  });
  return [...rows].map(([name, parts]) =>
    draftOf(agreement, name.replace(/#0$/, '').replace('#', '.'), parts),
  );
}

type Disagreement = { key: string; group: Said[] };

/** Shares of a base are limits of the figure and no amounts of it. */
function isLimit([first]: readonly Said[]): boolean {
  return first !== undefined && first.base !== null && isShare(first) && first.key.startsWith('budget.');
}

function shareSuffix(key: string): string {
  return /\.share\.[^.]+$/.exec(key)?.[0] ?? '';
}

/** Whether two of them cannot both stand, or set one threshold at two heights. */
function disagree(group: readonly Said[], agreement: Agreement): boolean {
  return group.some((a, index) => group.slice(index + 1).some((b) => differ(a, b, agreement)));
}

function differ(a: Said, b: Said, agreement: Agreement): boolean {
  const [x, y] = [rangeOfSaid(a, factorOf(a, agreement)), rangeOfSaid(b, factorOf(b, agreement))];
  if (x === null || y === null || areApart(a, b, agreement)) return false;
  if (scopesDiffer(a, b) && factorOf(a, agreement).eq(factorOf(b, agreement))) return false;
  if (!compatible(x, y)) return true;
  const isThreshold = a.operator === b.operator && a.operator !== 'is' && a.operator !== 'about';
  const isAbout = a.operator === 'about' || b.operator === 'about';
  const isBare = (a.operator === 'is') !== (b.operator === 'is') && !isAbout && canBeBareThreshold(a, b);
  return (isThreshold || isBare) && !wholeValue(a, agreement).eq(wholeValue(b, agreement));
}

/** A clause names the scope that its paragraph can leave to be understood. */
function scopesDiffer(a: Said, b: Said): boolean {
  const isOpen = a.per === null || b.per === null;
  return a.per !== b.per && !(isOpen && [a, b].some(({ origin }) => origin === 'clause'));
}

/** Two values that are not set against each other, because they speak of different things or another rule does it. */
function areApart(a: Said, b: Said, agreement: Agreement): boolean {
  // Shares of different bases are different figures: that difference has a rule of its own.
  const basesDiffer = a.base !== null && b.base !== null && a.base !== b.base;
  if (basesDiffer || currenciesDiffer(a, b, agreement.programme) || areSteps(a, b, agreement)) return true;
  // Whether the budget keeps to a limit is told with the limit.
  const planned: readonly Origin[] = ['budget', 'table', 'component', 'count'];
  return (
    [a, b].some(({ origin }) => origin === 'clause') && [a, b].some(({ origin }) => planned.includes(origin))
  );
}

/** A bare number beside a threshold can be meant as one; of an amount below the ceiling of a clause nobody knows. */
function canBeBareThreshold(a: Said, b: Said): boolean {
  const origins = [a.origin, b.origin];
  return !origins.includes('count') && (!origins.includes('clause') || (isShare(a) && a.base === b.base));
}

function draftOf(agreement: Agreement, subject: string, found: readonly Disagreement[]): Draft {
  const { programme } = agreement;
  const main = found.find(({ key }) => key === subject) ?? found[0];
  // The figure itself is told before its parts.
  const parts = main === undefined ? found : [main, ...found.filter((part) => part !== main)];
  const all = parts.flatMap(({ group }) => group);
  const sides = sidesOf(main?.group ?? [], agreement);
  const isCount = all.some(({ origin }) => origin === 'count');
  const isBudgeted = main?.key.startsWith('budget.') === true && !isCount && !isLimit(main.group);
  return {
    code: isCount ? 'count' : 'stated-differently',
    ...(isBudgeted ? { variant: 'budget' } : {}),
    severity: 'error',
    subject,
    params: {
      what: named(programme, main?.key ?? subject),
      sides: listOf(sides.map(({ says }) => says)),
    },
    places: all.map(({ place }) => place),
    values: parts.flatMap(({ group }) => sidesOf(group, agreement).map(({ value }) => value)),
    arithmetic: parts.flatMap(({ key, group }) => linesOf(agreement, key, group, parts.length > 1)),
  };
}

function linesOf(agreement: Agreement, key: string, group: readonly Said[], named_: boolean): DraftLine[] {
  const sides = sidesOf(group, agreement);
  const column = (phrase: Phrase): Phrase =>
    named_ ? word('line.of', { what: named(agreement.programme, key), source: phrase }) : phrase;
  const lines = sides.map(({ sources, number, operator, factor, total }): DraftLine => {
    const amount = comparedAmount(operator, number);
    return {
      label: column(sources),
      value: factor.eq('1')
        ? amount
        : word('line.times', { amount, factor: figure(factor), total: figure(total, number.display) }),
    };
  });
  const [first, second] = sides;
  if (sides.length !== 2 || first === undefined || second === undefined) return lines;
  const difference = first.total.minus(second.total).abs();
  if (difference.eq('0')) return lines;
  const value = figure(difference, first.number.display);
  const explained = rowsWorth(agreement, key, difference);
  return [
    ...lines,
    { label: column(word('line.difference')), value, emphasised: true },
    ...explained.map(
      (row): DraftLine => ({ label: word('line.exactly', { row: named(agreement.programme, row) }), value }),
    ),
  ];
}

/** Rows of the budget that are worth exactly the difference: what one side leaves out. */
function rowsWorth({ programme }: Agreement, key: string, difference: Decimal): string[] {
  const parsed = parseBudgetKey(key, programme);
  if (parsed === null) return [];
  const { row: own, column } = parsed;
  return programme.budget.rows
    .filter((row) => row.id !== own.id && row.kind === 'line')
    .filter((row) => amountOf(row, column)?.value.eq(difference) === true)
    .map(({ id }) => `budget.${id}`);
}
