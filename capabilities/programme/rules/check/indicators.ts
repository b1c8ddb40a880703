import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { Indicator } from '../format/logframe-file.ts';
import { comparisonWords } from '../format/statement.ts';
import type { Agreement } from './agreement.ts';
import type { Draft } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { listOf, placeAt, sourceName, word } from './words.ts';

type Lack = 'measure' | 'amount' | 'due';

/** Indicators that cannot be judged: without a measure, an amount or a date. */
export function incompleteIndicators({ programme }: Agreement): Draft[] {
  return indicatorPlaces(programme).flatMap(({ indicator, path }): Draft[] => {
    const lacks = lacksOf(indicator);
    if (lacks.length === 0) return [];
    return [
      {
        code: 'indicator-incomplete',
        severity: 'warning',
        ...(indicator.numbered ? {} : { variant: 'unnumbered' }),
        subject: `indicator.${indicator.id}`,
        params: {
          id: indicator.id,
          what: (speaker) => speaker.say(indicator.statement),
          lacks: listOf(lacks.map((lack) => word(`lack.${lack}`))),
        },
        places: [
          placeAt(programme, 'logframe.yaml', path, indicator.source, (speaker) =>
            speaker.say(indicator.statement),
          ),
        ],
        values: lacks,
        arithmetic: [],
      },
    ];
  });
}

function lacksOf(indicator: Indicator): Lack[] {
  const conditions = conditionsOf(indicator);
  const isMeasured = conditions.every(({ measure }) => (measure ?? indicator.measure) !== undefined);
  const hasMeasure = conditions.length === 0 ? indicator.measure !== undefined : isMeasured;
  const isDated = conditions.every(({ by }) => by !== undefined) && conditions.length > 0;
  const hasDue = indicator.due !== undefined || indicator.under?.due !== undefined || isDated;
  const amounts = conditions.filter(({ yes }) => yes !== true);
  const compared = amounts.filter((condition) =>
    comparisonWords.some((name) => condition[name] !== undefined),
  );
  const hasAmount = conditions.length > 0 && compared.length === amounts.length;
  return [
    ...(hasMeasure ? [] : ['measure' as const]),
    ...(hasAmount ? [] : ['amount' as const]),
    ...(hasDue ? [] : ['due' as const]),
  ];
}

/** Targets that print a bare number: exactly so many, or at least? Told once for the whole logical framework. */
export function bareTargets(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  const bare = indicatorPlaces(programme).filter(
    ({ indicator }) =>
      conditionsOf(indicator).some(({ is }) => is !== undefined) &&
      !isComparedElsewhere(agreement, indicator),
  );
  if (bare.length === 0) return [];
  return [
    {
      code: 'targets-bare',
      severity: 'warning',
      subject: 'logframe',
      params: { indicators: listOf(bare.map(({ indicator }) => sourceName(programme, indicator.source))) },
      places: bare.map(({ indicator, path }) =>
        placeAt(programme, 'logframe.yaml', path, indicator.source, (speaker) =>
          speaker.say(indicator.statement),
        ),
      ),
      values: bare.map(({ indicator }) => indicator.id),
      arithmetic: [],
    },
  ];
}

/** Where another place does state the word, the difference between the two places is the finding. */
function isComparedElsewhere({ about }: Agreement, indicator: Indicator): boolean {
  const bare = conditionsOf(indicator).filter(({ is }) => is !== undefined);
  return bare.every((condition) => {
    const key = condition.measure ?? indicator.measure ?? '';
    return (about.get(key) ?? []).some(
      ({ operator, number }) =>
        number !== null && operator !== null && operator !== 'is' && operator !== 'about',
    );
  });
}
