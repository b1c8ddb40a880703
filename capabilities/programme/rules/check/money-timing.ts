import { timingWords } from '../../words/timing-words.ts';
import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Timing } from '../format/timing.ts';
import type { Agreement } from './agreement.ts';
import type { Draft, DraftPlace, Phrase } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { cellPlace, count, listOf, named, placeAt, word } from './words.ts';
import {
  activityPlaces,
  indicatorsOfScope,
  linesFor,
  linesForIndicator,
  namesOfWork,
  paidYears,
  promisedMonth,
  workPlaces,
} from './work.ts';

/** Something due by a month, with the lines that pay for it. */
type Dated = {
  id: string;
  name: Phrase;
  due: Timing;
  month: number;
  lines: BudgetRow[];
  place: DraftPlace;
};

/** Money of which the first comes only after what it pays for is due. */
export function moneyTooLate(agreement: Agreement): Draft[] {
  return datedOf(agreement).flatMap(({ id, name, due, month, lines, place }): Draft[] => {
    const first = Math.min(...lines.flatMap(paidYears));
    const opens = 12 * (first - 1) + 1;
    if (!Number.isFinite(first) || opens <= month) return [];
    return [
      {
        code: 'money-late',
        severity: 'warning',
        subject: id,
        params: {
          what: name,
          due: (speaker) => timingWords(due, agreement.programme, speaker),
          month: count(month),
          lines: listOf(lines.map((row) => named(agreement.programme, `budget.${row.id}`))),
          year: String(first),
          opens: String(opens),
        },
        places: [place, ...lines.map((row) => cellPlace(agreement.programme, row, `y${first}`))],
        values: [String(Number(month.toFixed(2))), String(opens)],
        arithmetic: [
          { label: word('line.due'), value: word('word.month', { month: count(month) }) },
          {
            label: word('line.firstMoney', { year: String(first) }),
            value: word('word.monthOn', { month: String(opens) }),
            emphasised: true,
          },
        ],
      },
    ];
  });
}

function datedOf(agreement: Agreement): Dated[] {
  const { programme, monthOf } = agreement;
  const indicators = indicatorPlaces(programme).flatMap(({ indicator, path }): Dated[] => {
    const due = indicator.due ?? conditionsOf(indicator).find(({ by }) => by !== undefined)?.by;
    const reach = monthOf(due);
    if (due === undefined || reach === null) return [];
    return [
      {
        id: `indicator.${indicator.id}`,
        name: (speaker) => speaker.say(indicator.statement),
        due,
        month: reach.month,
        lines: linesForIndicator(programme, indicator.id),
        place: placeAt(programme, 'logframe.yaml', path, indicator.source, (speaker) =>
          timingWords(due, programme, speaker),
        ),
      },
    ];
  });
  const works = workPlaces(programme).flatMap(({ statement, file, path, paragraph }): Dated[] => {
    const due = statement.by ?? statement.from;
    const reach = monthOf(due);
    if (due === undefined || reach === null) return [];
    return [
      {
        id: statement.calls_for,
        name: (speaker) => speaker.say(statement.label),
        due,
        month: reach.month,
        lines: linesFor(programme, namesOfWork(programme, statement.calls_for)),
        place: placeAt(programme, file, path, paragraph, (speaker) => timingWords(due, programme, speaker)),
      },
    ];
  });
  const activities = activityPlaces(programme).flatMap(({ activity, path }): Dated[] => {
    const reach = monthOf(activity.by);
    if (activity.by === undefined || reach === null) return [];
    const { by } = activity;
    return [
      {
        id: activity.id,
        name: (speaker) => speaker.say(activity.statement),
        due: by,
        month: reach.month,
        lines: linesFor(programme, [activity.id]),
        place: placeAt(programme, 'logframe.yaml', path, activity.source, (speaker) =>
          timingWords(by, programme, speaker),
        ),
      },
    ];
  });
  return [...indicators, ...works, ...activities];
}

/** Money for each of something, in a year before there need be any of it. */
export function moneyTooEarly(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return workPlaces(programme).flatMap(({ statement, file, path, paragraph }): Draft[] => {
    const scope = statement.per;
    const counted = programme.programme.scopes.find(({ id }) => id === scope)?.counted_by;
    if (scope === undefined || counted === undefined) return [];
    const month = promisedMonth(agreement, counted);
    const lines = linesFor(programme, namesOfWork(programme, statement.calls_for));
    // A line that brings them about comes before them by its nature.
    const bringing = indicatorsOfScope(programme, scope).flatMap((id) => linesForIndicator(programme, id));
    const early = lines.filter(
      (row) => !bringing.includes(row) && paidYears(row).some((year) => month !== null && 12 * year <= month),
    );
    const [first] = early;
    if (first === undefined || month === null) return [];
    const year = Math.min(...paidYears(first));
    return [
      {
        code: 'money-early',
        severity: 'warning',
        subject: statement.calls_for,
        params: {
          what: (speaker) => speaker.say(statement.label),
          lines: listOf(early.map((row) => named(programme, `budget.${row.id}`))),
          year: String(year),
          counted: named(programme, counted),
          month: count(month),
        },
        places: [
          placeAt(programme, file, path, paragraph, (speaker) => speaker.say(statement.label)),
          ...early.map((row) => cellPlace(programme, row, `y${year}`)),
          ...(agreement.about.get(counted) ?? [])
            .filter(({ by }) => by !== null)
            .slice(0, 1)
            .map(({ place }) => place),
        ],
        values: [String(12 * year), String(month)],
        arithmetic: [
          {
            label: word('line.yearEnds', { year: String(year) }),
            value: word('word.month', { month: String(12 * year) }),
          },
          {
            label: named(programme, counted),
            value: word('word.month', { month: count(month) }),
            emphasised: true,
          },
        ],
      },
    ];
  });
}
