import { timingWords } from '../../words/timing-words.ts';
import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { Timing } from '../format/timing.ts';
import type { Agreement } from './agreement.ts';
import type { Draft, Phrase } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { matched, sameMonth } from './matching.ts';
import type { Reach } from './months.ts';
import type { Said } from './said.ts';
import { wholeValue } from './scale.ts';
import { sourcesOf } from './sides.ts';
import { count, listOf, named, placeAt, word } from './words.ts';

/** The same thing due at two times; where one is counted from something that can come earlier, it is a warning. */
export function sameTiming(agreement: Agreement): Draft[] {
  return [...agreement.about].flatMap(([key, statements]) =>
    matched(statements, agreement).flatMap((group, index): Draft[] => {
      const reached = group.flatMap((said) => {
        const reach = agreement.monthOf(said.by ?? undefined);
        return reach === null || said.by === null ? [] : [{ said, by: said.by, reach }];
      });
      const dated = reached.filter((one) => reached.some((other) => isOtherDate(one, other, agreement)));
      const months = Map.groupBy(dated, ({ reach }) => reach.month.toFixed(2));
      if (months.size < 2) return [];
      const sides = [...months.values()];
      const severity = dated.some(({ reach }) => reach.relative) ? 'warning' : 'error';
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
          values: [...months.keys()].map((month) => String(Number(month))),
          arithmetic: sides.flatMap(([first]) =>
            first === undefined
              ? []
              : [
                  {
                    label: timed(agreement, first.by),
                    value: word(first.reach.relative ? 'word.monthAtLatest' : 'word.month', {
                      month: count(first.reach.month),
                    }),
                    emphasised: first.reach.relative,
                  },
                ],
          ),
        },
      ];
    }),
  );
}

type Dated = { said: Said; reach: Reach };

/** The same amount by another month. Other amounts are steps, or are told to differ as amounts. */
function isOtherDate(a: Dated, b: Dated, agreement: Agreement): boolean {
  if (sameMonth(a.reach.month, b.reach.month)) return false;
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
