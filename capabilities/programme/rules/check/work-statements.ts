import { statementWords } from '../../words/statement-words.ts';
import type { Programme } from '../format/programme.ts';
import { blankSaid } from './blank-said.ts';
import { rhythmOf } from './months.ts';
import { placedStatements } from './placed-statements.ts';
import type { Said } from './said.ts';
import { placeAt } from './words.ts';

/** When, how often and for each of what paragraphs call for work: no amounts, so that only these are compared. */
export function workStatements(programme: Programme): Said[] {
  return placedStatements(programme).flatMap(({ statement, file, path, paragraph }): Said[] => {
    if (!('calls_for' in statement)) return [];
    const { calls_for, by, every, per } = statement;
    return [
      {
        ...blankSaid(programme),
        key: calls_for,
        origin: 'work',
        by: by ?? null,
        every: every?.months ?? rhythmOf(by),
        per: per ?? null,
        place: placeAt(
          programme,
          file,
          path,
          paragraph,
          (speaker) => `${speaker.say(statement.label)}: ${statementWords(statement, programme, speaker)}`,
        ),
      },
    ];
  });
}
