import { printed } from '#lib/interval/index.ts';
import { statementWords } from '../../words/statement-words.ts';
import { valueWords } from '../../words/target-words.ts';
import type { ItemPath, Programme, ProgrammeFileName } from '../format/programme.ts';
import type { FigureStatement } from '../format/statement.ts';
import { blankSaid, calledSaid } from './blank-said.ts';
import { keyOf } from './budget-figures.ts';
import type { Spoken } from './draft.ts';
import { rhythmOf } from './months.ts';
import { placedStatements } from './placed-statements.ts';
import { numberOf, type Said } from './said.ts';
import { named, placeAt, word } from './words.ts';

/** What paragraphs and footnotes say, and the logical framework beside its indicators. */
export function textStatements(programme: Programme): Said[] {
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
    ...blankSaid(programme),
    key: statement.of,
    ...numberOf(statement, { isPrinted: isMoney, roundedTo: statement.rounded_to }),
    unit: statement.unit ?? null,
    base: statement.in ?? null,
    per: statement.per ?? null,
    against: statement.against ?? null,
    as: statement.as ?? null,
    by: statement.by ?? null,
    year: statement.year ?? null,
    every: statement.every?.months ?? rhythmOf(statement.by),
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

/** What the printed tables of the text say, cell by cell. */
export function tableStatements(programme: Programme): Said[] {
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
          ...blankSaid(programme),
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
