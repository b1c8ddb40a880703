import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { Indicator } from '../format/logframe-file.ts';
import { comparisonWords } from '../format/statement.ts';
import type { Agreement } from './agreement.ts';
import type { Draft } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { listOf, placeAt, word } from './words.ts';

type Lack = 'measure' | 'amount' | 'operator' | 'due';

/** Indicators that cannot be judged: without a measure, an amount, a word of comparison or a date. */
export function incompleteIndicators(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return indicatorPlaces(programme).flatMap(({ indicator, path }): Draft[] => {
    const lacks = lacksOf(indicator).filter(
      (lack) => lack !== 'operator' || !isComparedElsewhere(agreement, indicator),
    );
    if (lacks.length === 0) return [];
    return [
      {
        code: 'indicator-incomplete',
        severity: 'warning',
        subject: `indicator.${indicator.id}`,
        params: {
          id: indicator.numbered ? indicator.id : '',
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
  const isBare = compared.some((condition) => condition.is !== undefined);
  return [
    ...(hasMeasure ? [] : ['measure' as const]),
    ...(hasAmount ? [] : ['amount' as const]),
    ...(isBare ? ['operator' as const] : []),
    ...(hasDue ? [] : ['due' as const]),
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
