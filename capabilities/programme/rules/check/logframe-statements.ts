import { printed } from '#lib/interval/index.ts';
import { nameOf } from '../../words/names.ts';
import type { Speaker } from '../../words/speaker.ts';
import { statementWords } from '../../words/statement-words.ts';
import { valueWords } from '../../words/target-words.ts';
import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { Condition, Indicator } from '../format/logframe-file.ts';
import type { ItemPath, Programme } from '../format/programme.ts';
import type { FigureStatement } from '../format/statement.ts';
import { blankSaid, calledSaid } from './blank-said.ts';
import { keyOf } from './budget-figures.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { numberOf, type Said } from './said.ts';
import { named, placeAt, word } from './words.ts';

/** What the targets of indicators say of their measures. */
export function indicatorStatements(programme: Programme): Said[] {
  return indicatorPlaces(programme).flatMap(({ indicator, path }) =>
    conditionsOf(indicator).map((condition) => ofCondition(programme, indicator, condition, path)),
  );
}

function ofCondition(programme: Programme, indicator: Indicator, condition: Condition, path: ItemPath): Said {
  const key = condition.measure ?? indicator.measure ?? `indicator.${indicator.id}`;
  const unit = condition.unit ?? programme.logframe.measures.find(({ id }) => id === key)?.unit ?? null;
  const { breakdown, gap_between, window } = condition;
  const part = breakdown ?? gap_between ?? window;
  return {
    ...blankSaid(programme),
    key,
    origin: 'indicator',
    ...numberOf(condition, { isPrinted: unit !== null && programme.programme.currencies.includes(unit) }),
    unit,
    per: condition.per ?? indicator.per ?? null,
    against: condition.against ?? null,
    as: condition.as ?? null,
    by: condition.by ?? indicator.due ?? indicator.under?.due ?? null,
    called: indicator.called ?? null,
    each: condition.each ?? null,
    part: part === undefined ? null : JSON.stringify(part),
    place: placeAt(programme, 'logframe.yaml', path, indicator.source, (speaker) =>
      word('word.says', {
        name: named(programme, key),
        words: conditionWords(programme, indicator, condition)(speaker),
      })(speaker),
    ),
  };
}

/** A condition said in the words that statements of the text use. */
function conditionWords(programme: Programme, indicator: Indicator, condition: Condition) {
  const { measure, breakdown, gap_between, response_floor, window, yes, ...stated } = condition;
  const by = condition.by ?? indicator.due ?? indicator.under?.due;
  const per = condition.per ?? indicator.per;
  const like: FigureStatement = {
    ...stated,
    of: measure ?? indicator.measure ?? indicator.id,
    ...(by === undefined ? {} : { by }),
    ...(per === undefined ? {} : { per }),
    ...(indicator.called === undefined ? {} : { called: indicator.called }),
  };
  return (speaker: Speaker) => statementWords(like, programme, speaker);
}

/** Names of components, and the amounts printed beside them. */
export function componentStatements(programme: Programme): Said[] {
  return programme.logframe.components.flatMap((component, index) => {
    const path = ['components', index];
    const row = programme.budget.rows.find((candidate) => candidate.component === component.id);
    const amounts = Object.entries(component.budget ?? {}).map(([financier, amount]): Said => {
      return {
        ...blankSaid(programme),
        key: keyOf(row?.id ?? `component.${component.id}`, financier),
        origin: 'component',
        operator: 'is',
        number: printed(String(amount)),
        place: placeAt(
          programme,
          'logframe.yaml',
          [...path, 'budget', financier],
          component.source,
          (speaker) =>
            `${speaker.say(component.name)}, ${nameOf(financier, programme, speaker)}: ${valueWords(amount, speaker.tag)}`,
        ),
      };
    });
    if (component.called === undefined) return amounts;
    const key = `name.component.${component.id}`;
    return [
      ...amounts,
      calledSaid(programme, key, component.called, 'logframe.yaml', [...path, 'called'], component.source),
    ];
  });
}
