import { timingWords } from '../../words/timing-words.ts';
import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { ObligationClause } from '../format/clauses-file.ts';
import type { Timing } from '../format/timing.ts';
import type { Agreement } from './agreement.ts';
import type { Draft, DraftLine, DraftPlace, Phrase } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { count, listOf, named, placeAt, quoted, word } from './words.ts';
import { linesFor, paidYears, workPlaces } from './work.ts';

type Due = { id: string; name: Phrase; month: number; place: DraftPlace };

/** What falls due after the last period in which money can be spent. */
export function dueAfterMoney(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  const last = programme.programme.periods
    .map((period) => ({ period, month: agreement.monthOf({ end: period.id })?.month ?? 0 }))
    .sort((a, b) => b.month - a.month)[0];
  if (last === undefined || last.month === 0) return [];
  const late = [...duesOfIndicators(agreement), ...duesOfWork(agreement)].filter(
    ({ month }) => month > last.month,
  );
  const [first] = late;
  if (first === undefined) return [];
  return [
    {
      code: 'due-after-money',
      severity: 'warning',
      subject: `period.${last.period.id}`,
      params: {
        what: listOf(late.map(({ name }) => name)),
        month: count(Math.max(...late.map(({ month }) => month))),
        period: (speaker) => speaker.say(last.period.label),
        end: count(last.month),
      },
      places: [
        ...late.map(({ place }) => place),
        placeAt(
          programme,
          'programme.yaml',
          ['periods', programme.programme.periods.indexOf(last.period)],
          last.period.source,
          (speaker) => speaker.say(last.period.label),
        ),
      ],
      values: [String(last.month), ...late.map(({ month }) => String(month))],
      arithmetic: [
        { label: word('line.lastMoney'), value: word('word.month', { month: count(last.month) }) },
        ...late.map(
          ({ name, month }): DraftLine => ({
            label: name,
            value: word('word.month', { month: count(month) }),
            emphasised: true,
          }),
        ),
      ],
    },
  ];
}

function duesOfIndicators({ programme, monthOf }: Agreement): Due[] {
  return indicatorPlaces(programme).flatMap(({ indicator, path }) => {
    const dues = [indicator.due, ...conditionsOf(indicator).map(({ by }) => by)];
    const months = dues.flatMap((due) => monthOf(due)?.month ?? []);
    if (months.length === 0) return [];
    const name = quoted(indicator.statement);
    const place = placeAt(programme, 'logframe.yaml', path, indicator.source, name);
    return [{ id: indicator.id, name, month: Math.max(...months), place }];
  });
}

function duesOfWork({ programme, monthOf }: Agreement): Due[] {
  return workPlaces(programme).flatMap(({ statement, file, path, paragraph }) => {
    const reach = monthOf(statement.by);
    const name = quoted(statement.label);
    return reach === null
      ? []
      : [
          {
            id: statement.calls_for,
            name,
            month: reach.month,
            place: placeAt(programme, file, path, paragraph, name),
          },
        ];
  });
}

/** What a unit owes after the budget has stopped to pay its people. */
export function ownersUnpaid(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return programme.programme.units.flatMap((unit): Draft[] => {
    const posts = unit.posts.map(({ id }) => `${unit.id}.${id}`);
    const lines = linesFor(programme, posts);
    const paidUntil = 12 * Math.max(0, ...lines.flatMap(paidYears));
    const owed = obligations(agreement).flatMap(({ clause, index }) => {
      const month = lastMonth(agreement, clause.due);
      const owns = clause.owner === unit.id || posts.includes(clause.owner);
      return owns && month !== null && month > paidUntil ? [{ clause, index, month }] : [];
    });
    if (lines.length === 0 || owed.length === 0) return [];
    return [
      {
        code: 'owner-unpaid',
        severity: 'warning',
        subject: unit.id,
        params: {
          unit: (speaker) => speaker.say(unit.name),
          paidUntil: count(paidUntil),
          what: listOf(
            owed.map(
              ({ clause }) =>
                (speaker) =>
                  speaker.say(clause.title),
            ),
          ),
        },
        places: [
          ...owed.map(({ clause, index }) =>
            placeAt(programme, 'clauses.yaml', ['clauses', index, 'due'], clause.source, (speaker) =>
              timingWords(clause.due, programme, speaker),
            ),
          ),
          ...lines.map((row) =>
            placeAt(programme, 'budget.csv', [row.line, 'title'], row.source, (speaker) =>
              speaker.say(row.title),
            ),
          ),
        ],
        values: [String(paidUntil), ...owed.map(({ month }) => String(Number(month.toFixed(1))))],
        arithmetic: [
          { label: word('line.paidUntil'), value: word('word.month', { month: count(paidUntil) }) },
          ...owed.map(
            ({ clause, month }): DraftLine => ({
              label: (speaker) => speaker.say(clause.title),
              value: word('word.month', { month: count(month) }),
              emphasised: true,
            }),
          ),
        ],
      },
    ];
  });
}

/** Plans that are due only after the period that they plan has begun. */
export function plansTooLate(agreement: Agreement): Draft[] {
  const { programme, monthOf } = agreement;
  return obligations(agreement).flatMap(({ clause, index }): Draft[] => {
    const { due } = clause;
    if (!('with' in due) || due.occurrence !== 'last_of_year' || due.of_year === undefined) return [];
    const isPlan = clause.evidence.some(({ type }) => type === 'plan');
    const month = monthOf(due)?.month;
    const begins = 12 * due.of_year;
    if (!isPlan || month === undefined || month <= begins) return [];
    return [
      {
        code: 'plan-late',
        severity: 'warning',
        subject: clause.id,
        params: {
          what: (speaker) => speaker.say(clause.title),
          year: String(due.of_year + 1),
          begins: String(begins + 1),
          month: count(month),
          other: named(programme, due.with),
        },
        places: [
          placeAt(programme, 'clauses.yaml', ['clauses', index, 'due'], clause.source, (speaker) =>
            timingWords(due, programme, speaker),
          ),
          ...obligations(agreement)
            .filter((other) => other.clause.id === due.with)
            .map((other) =>
              placeAt(
                programme,
                'clauses.yaml',
                ['clauses', other.index, 'due'],
                other.clause.source,
                (speaker) => timingWords(other.clause.due, programme, speaker),
              ),
            ),
        ],
        values: [String(begins), String(month)],
        arithmetic: [
          {
            label: word('line.closeOfYear', { year: String(due.of_year) }),
            value: word('word.month', { month: String(begins) }),
          },
          {
            label: word('line.reportDue', { other: named(programme, due.with) }),
            value: word('word.month', { month: count(month) }),
            emphasised: true,
          },
        ],
      },
    ];
  });
}

/** The first year of the execution against the years that the budget plans. */
export function yearsOfBudget({ programme, monthOf }: Agreement): Draft[] {
  return programme.programme.periods.flatMap((period, index): Draft[] => {
    const month = monthOf({ end: period.id })?.month;
    const planned = 12 * programme.budget.years;
    const isShortest = programme.programme.periods.every(({ months }) => months >= period.months);
    if (month === undefined || !isShortest || Math.ceil(month / 12) === programme.budget.years) return [];
    return [
      {
        code: 'budget-years',
        severity: 'warning',
        subject: `period.${period.id}`,
        params: {
          period: (speaker) => speaker.say(period.label),
          months: count(month),
          years: count(programme.budget.years),
        },
        places: [
          placeAt(programme, 'programme.yaml', ['periods', index], period.source, (speaker) =>
            speaker.say(period.label),
          ),
        ],
        values: [String(month), String(planned)],
        arithmetic: [],
      },
    ];
  });
}

function obligations({ programme }: Agreement): { clause: ObligationClause; index: number }[] {
  return programme.clauses.clauses.flatMap((clause, index) =>
    clause.kind === 'obligation' ? [{ clause, index }] : [],
  );
}

/** The last month in which a timing falls: of a rhythm, its last occurrence. */
function lastMonth(agreement: Agreement, due: Timing): number | null {
  if (!('every' in due)) return agreement.monthOf(due)?.month ?? null;
  if (due.until === undefined || due.plus === undefined) return null;
  const until = agreement.monthOf(due.until)?.month;
  const after = agreement.monthOf({ after: 'start', plus: due.plus })?.month;
  return until === undefined || after === undefined ? null : until + after;
}
