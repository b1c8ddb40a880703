import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import type { Draft, DraftLine, DraftPlace, Phrase } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { scopeCount } from './scale.ts';
import { cellPlace, count, named, placeAt, quoted, word } from './words.ts';
import { linesFor, linesForIndicator, namesOfWork, paidYears, quantityIn, workPlaces } from './work.ts';

/** Months of people against how long they are needed: everybody who must stay on, from the due month to the year's end. */
export function personMonths(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return programme.budget.rows.flatMap((row): Draft[] => {
    if (row.kind !== 'line' || !/^month\b/.test(row.unit ?? '')) return [];
    const need = continuousNeed(agreement, row);
    if (need === null) return [];
    const { heads, from } = need;
    const short = paidYears(row).flatMap((year) => {
      const months = Math.max(0, Math.min(12, 12 * year - from));
      const quantity = quantityIn(row, year);
      return quantity > 0 && quantity < heads * months ? [{ year, months, quantity }] : [];
    });
    const [first] = short;
    if (first === undefined) return [];
    return [
      {
        code: 'person-months',
        severity: 'warning',
        subject: `budget.${row.id}`,
        params: {
          line: named(programme, `budget.${row.id}`),
          heads: count(heads),
          quantity: count(first.quantity),
          year: String(first.year),
          each: count(first.quantity / heads),
          months: count(first.months),
          need: count(heads * first.months),
          what: need.name,
        },
        places: [...short.map(({ year }) => cellPlace(programme, row, `y${year}`)), ...need.places],
        values: short.flatMap(({ quantity, months }) => [String(quantity), String(heads * months)]),
        arithmetic: short.flatMap(({ year, quantity, months }): DraftLine[] => [
          {
            label: word('line.perHead', {
              year: String(year),
              quantity: count(quantity),
              heads: count(heads),
            }),
            value: word('word.monthsEach', { months: count(quantity / heads) }),
          },
          {
            label: word('line.needed', { year: String(year), months: count(months), heads: count(heads) }),
            value: count(heads * months),
            emphasised: true,
          },
        ]),
      },
    ];
  });
}

type Need = { heads: number; from: number; name: Phrase; places: DraftPlace[] };

/** Posts are held all the time; so is what an indicator counts one by one for each head of the line. */
function continuousNeed(agreement: Agreement, row: BudgetRow): Need | null {
  const { programme } = agreement;
  const posts = postsOf(programme, row);
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

/** How many people hold the posts that a line pays for. */
function postsOf({ programme }: Programme, row: BudgetRow): number {
  const held = programme.units.flatMap((unit) =>
    unit.posts.flatMap((post) =>
      row.for.includes(`${unit.id}.${post.id}`)
        ? [post.count * (unit.per === 'cluster' ? programme.clusters.length : 1)]
        : [],
    ),
  );
  return held.reduce((sum, number) => sum + number, 0);
}

/** The number of people that a line prints against the posts that it pays for. */
export function headsAndPosts({ programme }: Agreement): Draft[] {
  return programme.budget.rows.flatMap((row): Draft[] => {
    const posts = postsOf(programme, row);
    if (row.heads === undefined || posts === 0 || posts === row.heads) return [];
    return [
      {
        code: 'heads',
        severity: 'error',
        subject: `budget.${row.id}`,
        params: { line: named(programme, `budget.${row.id}`), heads: count(row.heads), posts: count(posts) },
        places: [
          { ...cellPlace(programme, row, 'heads'), says: (speaker) => speaker.say(row.title) },
          ...programme.programme.units.flatMap((unit, index) =>
            unit.posts.flatMap((post, at) =>
              row.for.includes(`${unit.id}.${post.id}`)
                ? [
                    placeAt(
                      programme,
                      'programme.yaml',
                      ['units', index, 'posts', at],
                      post.source,
                      (speaker) => speaker.say(post.name),
                    ),
                  ]
                : [],
            ),
          ),
        ],
        values: [String(row.heads), String(posts)],
        arithmetic: [],
      },
    ];
  });
}

/** How often and for how many the text asks for something, against the quantity of a year. */
export function frequencies(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return workPlaces(programme).flatMap(({ statement, file, path, paragraph }): Draft[] => {
    const { calls_for, every, per, times } = statement;
    const scope = per === undefined ? 1 : scopeCount(per, agreement);
    if (scope === null || (every === undefined && times === undefined)) return [];
    const lines = linesFor(programme, namesOfWork(programme, calls_for)).filter(
      ({ unit }) => !/^(month|day|fare)\b/.test(unit ?? ''),
    );
    const years = [...new Set(lines.flatMap(paidYears))].sort((a, b) => a - b);
    const need = every === undefined ? (times ?? 1) * scope : (12 / every.months) * scope;
    const enough = (quantity: number) => quantity >= need;
    const best = (year: number) => Math.max(0, ...lines.map((row) => quantityIn(row, year)));
    const inAll = Math.max(
      0,
      ...lines.map((row) => paidYears(row).reduce((sum, year) => sum + quantityIn(row, year), 0)),
    );
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

/** A line priced for each of something, with a quantity that is not their number. */
export function unitCounts(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return programme.budget.rows.flatMap((row): Draft[] => {
    const scope = row.unit?.split('/')[1];
    const number = scope === undefined ? null : knownScope(agreement, scope);
    if (row.kind !== 'line' || scope === undefined || number === null || number === 0) return [];
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

function knownScope(agreement: Agreement, scope: string): number | null {
  const { scopes } = agreement.programme.programme;
  const isScope = scope === 'cluster' || scopes.some(({ id }) => id === scope);
  return isScope ? scopeCount(scope, agreement) : null;
}
