import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Agreement } from './agreement.ts';
import { unitOf } from './budget-units.ts';
import type { Draft, DraftLine, DraftPlace, Phrase } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { heldBy, postsOf } from './posts-of.ts';
import { cellPlace, count, listOf, named, placeAt, quoted, word } from './words.ts';
import { linesForIndicator, paidYears, quantityIn } from './work.ts';

/** Months of people against how long they are needed: everybody who must stay on, from the due month to the end. */
export function personMonths(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  const lines = programme.budget.rows.filter(
    (row) => row.kind === 'line' && unitOf(programme, row).is === 'month',
  );
  return lines.flatMap((row): Draft[] => {
    const need = continuousNeed(agreement, row);
    if (need === null) return [];
    const { heads, from } = need;
    const rows = linesTogether(agreement, row, lines);
    if (rows[0] !== row) return [];
    const years = [...new Set(rows.flatMap(paidYears))].sort((a, b) => a - b);
    const short = years.flatMap((year) => {
      const months = Math.max(0, monthsIn(agreement, year) - Math.max(0, from - 12 * (year - 1)));
      const quantity = rows.reduce((sum, one) => sum + quantityIn(one, year), 0);
      return quantity > 0 && quantity < heads * months ? [{ year, months, quantity }] : [];
    });
    return short.length === 0 ? [] : [shortDraft(agreement, rows, need, short)];
  });
}

type Short = { year: number; months: number; quantity: number };

function shortDraft(
  { programme }: Agreement,
  rows: readonly BudgetRow[],
  { heads, name, places }: Need,
  short: readonly Short[],
): Draft {
  const { year, months, quantity } = short[0] ?? { year: 1, months: 0, quantity: 0 };
  return {
    code: 'person-months',
    severity: 'warning',
    subject: `budget.${rows[0]?.id ?? ''}`,
    params: {
      line: listOf(rows.map(({ id }) => named(programme, `budget.${id}`))),
      heads: count(heads),
      quantity: count(quantity),
      year: String(year),
      each: count(quantity / heads),
      months: count(months),
      need: count(heads * months),
      what: name,
    },
    places: [
      ...rows.flatMap((row) => short.map((one) => cellPlace(programme, row, `y${one.year}`))),
      ...places,
    ],
    values: short.flatMap((one) => [String(one.quantity), String(heads * one.months)]),
    arithmetic: short.flatMap((one): DraftLine[] => [
      {
        label: word('line.perHead', {
          year: String(one.year),
          quantity: count(one.quantity),
          heads: count(heads),
        }),
        value: word('word.monthsEach', { months: count(one.quantity / heads) }),
      },
      {
        label: word('line.needed', {
          year: String(one.year),
          months: count(one.months),
          heads: count(heads),
        }),
        value: count(heads * one.months),
        emphasised: true,
      },
    ]),
  };
}

/** Lines without a number of people of their own share the months of the posts that they name. */
function linesTogether(
  { programme }: Agreement,
  row: BudgetRow,
  lines: readonly BudgetRow[],
): readonly BudgetRow[] {
  const posts = postsOf(programme, [row]).map(({ id }) => id);
  if (row.heads !== undefined || posts.length === 0) return [row];
  return lines.filter((other) => other === row || other.for.some((id) => posts.includes(id)));
}

/** How many months of a programme year there are: the last one ends with the period that ends in it first. */
function monthsIn({ programme, monthOf }: Agreement, year: number): number {
  const before = 12 * (programme.budget.years - 1);
  const ends = programme.programme.periods.flatMap(({ id }) => monthOf({ end: id })?.month ?? []);
  const end = Math.min(12 * programme.budget.years, ...ends.filter((month) => month > before));
  return Math.max(0, Math.min(12, end - 12 * (year - 1)));
}

type Need = { heads: number; from: number; name: Phrase; places: DraftPlace[] };

/** Posts are held all the time; so is what an indicator counts one by one for each head of the line. */
function continuousNeed(agreement: Agreement, row: BudgetRow): Need | null {
  const { programme } = agreement;
  const posts = heldBy(postsOf(programme, [row]));
  const dues = indicatorPlaces(programme).flatMap(({ indicator, path }) => {
    if (!linesForIndicator(programme, indicator.id).includes(row)) return [];
    const reach = agreement.monthOf(indicator.due);
    const amounts = conditionsOf(indicator).map(({ is, at_least }) => Number(is ?? at_least ?? Number.NaN));
    const place = placeAt(programme, 'logframe.yaml', path, indicator.source, (speaker) =>
      speaker.say(indicator.statement),
    );
    return reach === null ? [] : [{ indicator, month: reach.month, amounts, place }];
  });
  if (posts > 0) {
    const from = Math.max(0, ...dues.map(({ month }) => month));
    return {
      heads: row.heads ?? posts,
      from,
      name: word('word.posts'),
      places: dues.map(({ place }) => place),
    };
  }
  const counted = dues.find(({ amounts }) => row.heads !== undefined && amounts.includes(row.heads));
  const lastPaid = Math.max(0, ...paidYears(row));
  if (counted === undefined || row.heads === undefined || 12 * lastPaid <= counted.month) return null;
  // A job that ends with its result is paid before it is due; one that is paid on after it is a service.
  if (12 * (lastPaid - 1) < counted.month) return null;
  return {
    heads: row.heads,
    from: counted.month,
    name: quoted(counted.indicator.statement),
    places: [counted.place],
  };
}
