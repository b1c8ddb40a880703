import { timingWords } from '../../words/timing-words.ts';
import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { Length, Timing } from '../format/timing.ts';
import type { Agreement } from './agreement.ts';
import type { Draft, Phrase } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { matched, sameMonth } from './matching.ts';
import { monthsIn } from './months.ts';
import type { Said } from './said.ts';
import { wholeValue } from './scale.ts';
import { sourcesOf } from './sides.ts';
import { count, listOf, named, placeAt, word } from './words.ts';

/** The same thing due at two times; where one is counted from something that can come earlier, it is a warning. */
export function sameTiming(agreement: Agreement): Draft[] {
  return [...agreement.compared].flatMap(([key, statements]) =>
    matched(statements, agreement).flatMap((group, index): Draft[] => {
      const reached = group.flatMap((said) => datedOf(said, agreement) ?? []);
      const dated = reached.filter((one) => reached.some((other) => isOtherDate(one, other, agreement)));
      const months = Map.groupBy(dated, ({ clock, month }) => `${clock} ${month.toFixed(2)}`);
      if (months.size < 2) return [];
      const sides = [...months.values()];
      const severity = canFallTogether(dated) ? 'warning' : 'error';
      return [
        {
          code: 'timing-differs',
          severity,
          subject: index === 0 ? key : `${key}.${index}`,
          params: {
            what: named(agreement.programme, key),
            sides: listOf(
              sides.map((side) =>
                word('word.side', {
                  amount: timed(agreement, side[0]?.by),
                  sources: sourcesOf(
                    agreement.programme,
                    side.map(({ said }) => said),
                  ),
                }),
              ),
            ),
          },
          places: dated.map(({ said }) => said.place),
          values: sides.flatMap(([first]) =>
            first === undefined ? [] : [String(Number(first.month.toFixed(2)))],
          ),
          arithmetic: sides.flatMap(([first]) =>
            // Months after something that has no date yet are no months of the programme.
            first === undefined || first.clock !== programmeClock
              ? []
              : [
                  {
                    label: timed(agreement, first.by),
                    value: word(first.relative ? 'word.monthAtLatest' : 'word.month', {
                      month: count(first.month),
                    }),
                  },
                ],
          ),
        },
      ];
    }),
  );
}

/** When something is due: in months of the programme, or in months after something that has no date yet. */
type Dated = { said: Said; by: Timing; clock: string; month: number; relative: boolean };

const programmeClock = 'programme';

function datedOf(said: Said, { monthOf }: Agreement): Dated | null {
  const { by } = said;
  if (by === null) return null;
  const reach = monthOf(by);
  if (reach !== null) return { said, by, clock: programmeClock, ...reach };
  const [clock, length] = lengthAfter(by);
  return clock === null
    ? null
    : { said, by, clock, month: length === undefined ? 0 : monthsIn(length), relative: true };
}

function lengthAfter(timing: Timing): [clock: string | null, length?: Length | undefined] {
  if ('after' in timing) return [`after ${timing.after}`, timing.plus];
  if ('end' in timing) return [`end ${timing.end}`, timing.plus];
  if ('every' in timing) return [`every ${monthsIn(timing.every)}`, timing.plus];
  return [null];
}

/**
 * Dates that count from different things can fall on one day; those that count from the same thing cannot. Work that two
 * paragraphs call for can be two occasions of it, unless a clause says the date too.
 */
function canFallTogether(dated: readonly Dated[]): boolean {
  const origins = new Set(dated.map(({ said }) => said.origin));
  if (origins.has('work') && !origins.has('clause')) return true;
  const anchors = new Set(dated.map(({ by }) => ('after' in by ? by.after : null)));
  const isOneClock = anchors.size === 1 && !anchors.has(null);
  return dated.some(({ relative, clock }) => relative && clock === programmeClock) && !isOneClock;
}

/** The same amount by another month. Other amounts are steps, or are told to differ as amounts. */
function isOtherDate(a: Dated, b: Dated, agreement: Agreement): boolean {
  if (a.clock !== b.clock || sameMonth(a.month, b.month)) return false;
  if (a.said.number === null || b.said.number === null) return true;
  return wholeValue(a.said, agreement).eq(wholeValue(b.said, agreement));
}

/** An indicator that stands under a heading with another date than its own. */
export function headingTiming(agreement: Agreement): Draft[] {
  const { programme, monthOf } = agreement;
  return indicatorPlaces(programme).flatMap(({ indicator, path }): Draft[] => {
    const { under } = indicator;
    const heading = monthOf(under?.due);
    const own = [indicator.due, ...conditionsOf(indicator).map(({ by }) => by)].flatMap((due) => {
      const reach = monthOf(due);
      return due === undefined || reach === null ? [] : [{ due, reach }];
    });
    const off = own.filter(({ reach }) => heading !== null && Math.abs(reach.month - heading.month) > 0.5);
    const [first] = off;
    if (under?.due === undefined || heading === null || first === undefined) return [];
    return [
      {
        code: 'heading-timing',
        severity: 'warning',
        subject: `indicator.${indicator.id}`,
        params: {
          what: (speaker) => speaker.say(indicator.statement),
          heading: (speaker) => speaker.say(under.words),
          headingMonth: count(heading.month),
          due: timed(agreement, first.due),
          month: count(first.reach.month),
        },
        places: [
          placeAt(programme, 'logframe.yaml', [...path, 'under'], indicator.source, (speaker) =>
            speaker.say(under.words),
          ),
          placeAt(
            programme,
            'logframe.yaml',
            [...path, indicator.due === undefined ? 'target' : 'due'],
            indicator.source,
            timed(agreement, first.due),
          ),
        ],
        values: [String(heading.month), String(first.reach.month)],
        arithmetic: [
          { label: word('line.heading'), value: word('word.month', { month: count(heading.month) }) },
          {
            label: word('line.itsOwn'),
            value: word('word.month', { month: count(first.reach.month) }),
            emphasised: true,
          },
        ],
      },
    ];
  });
}

function timed({ programme }: Agreement, timing: Timing | undefined): Phrase {
  return timing === undefined ? '' : (speaker) => timingWords(timing, programme, speaker);
}
