import type { Agreement } from './agreement.ts';
import { plain } from './arithmetic.ts';
import { isCurrency } from './currencies.ts';
import type { Draft, Phrase } from './draft.ts';
import { matched } from './matching.ts';
import type { Said } from './said.ts';
import { addsOver, wholeValue } from './scale.ts';
import { scopeWords, sidesOf, sourcesOf } from './sides.ts';
import { listOf, named, word } from './words.ts';

/** The same number with another word of comparison, for another scope, or measured in another way. */
export function sameWords(agreement: Agreement): Draft[] {
  return [...agreement.compared].flatMap(([key, statements]) =>
    matched(
      statements.filter(({ origin }) => origin !== 'count'),
      agreement,
    ).flatMap((group, index) => {
      const subject = index === 0 ? key : `${key}.${index}`;
      return [...operators(agreement, subject, group), ...aspects(agreement, subject, group)];
    }),
  );
}

/** “20” in one place and “at least 20” in another. */
function operators(agreement: Agreement, subject: string, group: readonly Said[]): Draft[] {
  const first = group.find(({ as }) => as !== null)?.as ?? '';
  const stated = group.filter(
    ({ operator, number, origin }) =>
      number !== null && operator !== null && operator !== 'about' && origin !== 'budget',
  );
  // What is measured in another way is another figure: that is told by its own finding.
  const values = Map.groupBy(
    stated,
    (said) => `${wholeValue(said, agreement).toFixed()} ${said.as ?? first}`,
  );
  return [...values.values()].flatMap((same, index): Draft[] => {
    const words = Map.groupBy(same, ({ operator }) => operator);
    const coded = [...words].filter(([, said]) => said.every(({ origin }) => origin === 'clause'));
    // A clause has to choose a word of comparison where its paragraph prints a bare number.
    const isOnlyCoded = words.size - coded.length === 1 && words.has('is') && coded.length === 1;
    if (words.size < 2 || isOnlyCoded) return [];
    return [
      {
        code: 'operator-differs',
        severity: 'warning',
        subject: index === 0 ? subject : `${subject}.${index}`,
        params: {
          what: named(agreement.programme, same[0]?.key ?? subject),
          sides: listOf(sidesOf(same, agreement).map(({ says }) => says)),
        },
        places: same.map(({ place }) => place),
        values: [...words.values()].flatMap(([first]) =>
          first?.number == null ? [] : [`${first.operator} ${plain(first.number)}`],
        ),
        arithmetic: [],
      },
    ];
  });
}

const aspectNames = ['base', 'against', 'as', 'per', 'every', 'unit'] as const;
type Aspect = (typeof aspectNames)[number];

/** Two places that state the same, measured on another base, against another value, for another scope. */
function aspects(agreement: Agreement, subject: string, group: readonly Said[]): Draft[] {
  return aspectNames.flatMap((aspect): Draft[] => {
    const stating = group.filter((said) => said[aspect] !== null && !isScaled(said, aspect, agreement));
    const sides = Map.groupBy(stating, (said) => String(said[aspect]));
    if (sides.size < 2) return [];
    return [
      {
        code: 'basis-differs',
        variant: aspect,
        severity: aspect === 'every' || (aspect === 'unit' && areOneNumber(stating)) ? 'error' : 'warning',
        subject: `${subject}.${aspect}`,
        params: {
          what: named(agreement.programme, stating[0]?.key ?? subject),
          sides: listOf(
            [...sides].map(([value, said]) =>
              word('word.side', {
                amount: aspectWords(agreement, aspect, value),
                sources: sourcesOf(agreement.programme, said),
              }),
            ),
          ),
        },
        places: stating.map(({ place }) => place),
        values: [...sides.keys()],
        arithmetic: [],
      },
    ];
  });
}

/** 1,000 of one currency cannot be 1,000 of another; other amounts can be a conversion. */
function areOneNumber([first, ...others]: readonly Said[]): boolean {
  return others.some(
    ({ number, unit }) =>
      number !== null && first?.number?.value.eq(number.value) === true && unit !== first.unit,
  );
}

// A figure that adds up over a scope can be stated for each and for all: its values are compared, not its scope.
function isScaled(said: Said, aspect: Aspect, agreement: Agreement): boolean {
  if (aspect === 'per') return addsOver(said, agreement);
  // The unit of a measure is its own; what texts call it differs in words only. Currencies do matter.
  if (aspect === 'unit') return !isCurrency(said.unit, agreement.programme);
  return false;
}

function aspectWords({ programme }: Agreement, aspect: Aspect, value: string): Phrase {
  if (aspect === 'against') return (speaker) => speaker.t(`target.against.${value}`);
  if (aspect === 'as') return word(`as.${value}`);
  if (aspect === 'every') return (speaker) => speaker.t('timing.length.months', { count: Number(value) });
  if (aspect === 'per') return scopeWords(programme, value);
  return aspect === 'unit' ? value : named(programme, value);
}
