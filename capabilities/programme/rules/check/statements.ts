import { exact, printed } from '#lib/interval/index.ts';
import { nameOf } from '../../present/names.ts';
import { statementWords } from '../../present/statement-words.ts';
import { valueWords } from '../../present/target-words.ts';
import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { Condition, Indicator } from '../format/logframe-file.ts';
import type { ItemPath, Programme, ProgrammeFileName } from '../format/programme.ts';
import type { FigureStatement, Statement } from '../format/statement.ts';
import { amountOf, keyOf, moneyColumns } from './budget-figures.ts';
import { countAsSaid, countedOf } from './counted.ts';
import type { Spoken } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import { numberOf, type Said } from './said.ts';
import { cellPlace, named, placeAt, word } from './words.ts';

/**
 * All that an agreement says about figures, as one list in the order of the document: paragraphs, footnotes, tables,
 * indicators, the budget's printed figures, and what Minka counts in the files itself.
 */
export function statementsOf(programme: Programme): Said[] {
  const said = [
    ...ofText(programme),
    ...ofTables(programme),
    ...ofIndicators(programme),
    ...ofComponents(programme),
    ...ofBudget(programme),
    ...ofProgramme(programme),
    ...countedOf(programme).map((counted) => countAsSaid(programme, counted, blank(programme))),
  ];
  const sameAs = new Map(
    programme.paragraphs.subjects.flatMap(({ id, same_as }) =>
      same_as === undefined ? [] : [[id, same_as] as const],
    ),
  );
  return said.map((one) => ({ ...one, key: sameAs.get(one.key) ?? one.key }));
}

/** A statement of the text or of the logical framework with its place. */
export type Placed<Kind extends Statement> = {
  statement: Kind;
  file: ProgrammeFileName;
  path: ItemPath;
  paragraph: string;
};

/** Statements that stand in paragraphs, footnotes and beside the logical framework. */
export function placedStatements({ paragraphs, logframe }: Programme): Placed<Statement>[] {
  const annex = logframe.goal.source.split(' / ')[0] ?? logframe.goal.source;
  return [
    ...paragraphs.paragraphs.flatMap(({ id, states }, index) =>
      states.map((statement, at) => ({
        statement,
        file: 'paragraphs.yaml' as const,
        path: ['paragraphs', index, 'states', at],
        paragraph: id,
      })),
    ),
    ...paragraphs.footnotes.flatMap(({ id, states }, index) =>
      states.map((statement, at) => ({
        statement,
        file: 'paragraphs.yaml' as const,
        path: ['footnotes', index, 'states', at],
        paragraph: `footnote ${id}`,
      })),
    ),
    ...logframe.states.map((statement, at) => ({
      statement,
      file: 'logframe.yaml' as const,
      path: ['states', at],
      paragraph: annex,
    })),
  ];
}

function blank(programme: Programme): Said {
  return {
    key: '',
    origin: 'paragraph',
    operator: null,
    number: null,
    unit: null,
    base: null,
    per: null,
    against: null,
    as: null,
    by: null,
    year: null,
    every: null,
    called: null,
    within: null,
    each: null,
    part: null,
    place: placeAt(programme, 'programme.yaml', [], null, ''),
  };
}

function ofText(programme: Programme): Said[] {
  return placedStatements(programme).flatMap(({ statement, file, path, paragraph }) =>
    'of' in statement ? [ofFigure(programme, statement, file, path, paragraph)] : [],
  );
}

function ofFigure(
  programme: Programme,
  statement: FigureStatement,
  file: ProgrammeFileName,
  path: ItemPath,
  paragraph: string,
): Said {
  const { currencies } = programme.programme;
  const isMoney = currencies.includes(statement.unit ?? '') || statement.of.startsWith('budget.');
  return {
    ...blank(programme),
    key: statement.of,
    ...numberOf(statement, { isPrinted: isMoney, roundedTo: statement.rounded_to }),
    unit: statement.unit ?? null,
    base: statement.in ?? null,
    per: statement.per ?? null,
    against: statement.against ?? null,
    as: statement.as ?? null,
    by: statement.by ?? null,
    year: statement.year ?? null,
    every: statement.every?.months ?? null,
    called: statement.called ?? null,
    within: statement.within ?? null,
    each: statement.each ?? null,
    place: placeAt(programme, file, path, paragraph, figureSays(programme, statement)),
  };
}

function figureSays(programme: Programme, statement: FigureStatement): Spoken {
  const isOnlyName = statement.called !== undefined && statement.of.startsWith('name.');
  if (isOnlyName) return word('word.quoted', { name: statement.called ?? '' });
  return (speaker) =>
    word('word.says', {
      name: named(programme, statement.of),
      words: statementWords(statement, programme, speaker),
    })(speaker);
}

function ofTables(programme: Programme): Said[] {
  return programme.paragraphs.tables.flatMap((table, index) =>
    table.rows.flatMap((row, at) => {
      const place = (column: string, says: string) =>
        placeAt(
          programme,
          'paragraphs.yaml',
          ['tables', index, 'rows', at, 'values', column],
          table.source,
          (speaker) => `${speaker.say(row.label)}: ${valueWords(says, speaker.tag)}`,
        );
      const cells = Object.entries(row.values).map(([column, value]): Said => {
        const text = String(value);
        return {
          ...blank(programme),
          key: tableKey(table.id, row.id, row.same_as, column),
          origin: 'table',
          operator: 'is',
          number: printed(text),
          unit: text.endsWith('%') ? '%' : (table.currency ?? null),
          place: place(column, text),
        };
      });
      const component = programme.budget.rows.find(({ id }) => id === row.same_as)?.component;
      if (row.called === undefined) return cells;
      const key =
        component === undefined ? `name.budget.${row.same_as ?? row.id}` : `name.component.${component}`;
      const path = ['tables', index, 'rows', at];
      return [...cells, calledSaid(programme, key, row.called, 'paragraphs.yaml', path, table.source)];
    }),
  );
}

function tableKey(table: string, row: string, sameAs: string | undefined, column: string): string {
  const money = column.replace(/_(cash|in_kind)$/, '.$1');
  if (sameAs !== undefined) return column === 'share' ? `budget.${sameAs}.share.total` : keyOf(sameAs, money);
  return column === 'total' ? `${table}.${row}` : `${table}.${row}.${money}`;
}

function calledSaid(
  programme: Programme,
  key: string,
  called: string,
  file: ProgrammeFileName,
  path: ItemPath,
  paragraph: string,
): Said {
  const place = placeAt(programme, file, path, paragraph, word('word.quoted', { name: called }));
  return { ...blank(programme), key, called, place };
}

function ofIndicators(programme: Programme): Said[] {
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
    ...blank(programme),
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
export function conditionWords(programme: Programme, indicator: Indicator, condition: Condition) {
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
  return (speaker: Parameters<typeof statementWords>[2]) => statementWords(like, programme, speaker);
}

function ofComponents(programme: Programme): Said[] {
  return programme.logframe.components.flatMap((component, index) => {
    const path = ['components', index];
    const row = programme.budget.rows.find((candidate) => candidate.component === component.id);
    const amounts = Object.entries(component.budget ?? {}).map(([financier, amount]): Said => {
      return {
        ...blank(programme),
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

function ofBudget(programme: Programme): Said[] {
  return programme.budget.rows.flatMap((row) => {
    const cells = moneyColumns(programme).flatMap((column): Said[] => {
      const number = amountOf(row, column);
      if (number === null) return [];
      return [
        {
          ...blank(programme),
          key: keyOf(row.id, column),
          origin: 'budget',
          operator: 'is',
          number,
          unit: row.currency,
          place: cellPlace(programme, row, column),
        },
      ];
    });
    const shares = Object.entries(row.shares).map(([of, cell]): Said => {
      return {
        ...blank(programme),
        key: `budget.${row.id}.share.${of}`,
        origin: 'budget',
        operator: 'is',
        number: printed(`${cell.text}%`),
        unit: '%',
        place: placeAt(
          programme,
          'budget.csv',
          [row.line, cell.column],
          row.source,
          (speaker) => `${speaker.say(row.title)}: ${cell.text}%`,
        ),
      };
    });
    const names =
      row.called === undefined
        ? []
        : [rowName(programme, row.id, row.component, row.called, row.line, row.source)];
    return [...cells, ...shares, ...names];
  });
}

function rowName(
  programme: Programme,
  id: string,
  component: string | undefined,
  called: string,
  line: number,
  source: string,
): Said {
  const key = component === undefined ? `name.budget.${id}` : `name.component.${component}`;
  return calledSaid(programme, key, called, 'budget.csv', [line, 'called'], source);
}

/** What programme.yaml states apart from lists: periods, and the seats of councils as the agreement sums them up. */
function ofProgramme(programme: Programme): Said[] {
  const { periods, councils } = programme.programme;
  return [
    ...periods.map(({ id, months, source }, index): Said => {
      return {
        ...blank(programme),
        key: `period.${id}`,
        origin: 'programme',
        operator: 'is',
        number: exact(String(months)),
        unit: 'months',
        place: placeAt(programme, 'programme.yaml', ['periods', index, 'months'], source, (speaker) =>
          speaker.t('timing.length.months', { count: months }),
        ),
      };
    }),
    ...councils.flatMap(({ id, seats_total, source }, index): Said[] =>
      seats_total === undefined
        ? []
        : [
            {
              ...blank(programme),
              key: `count.seats.${id}`,
              origin: 'programme',
              ...numberOf(seats_total, { isPrinted: false }),
              place: placeAt(
                programme,
                'programme.yaml',
                ['councils', index, 'seats_total'],
                source,
                named(programme, `count.seats.${id}`),
              ),
            },
          ],
    ),
  ];
}
