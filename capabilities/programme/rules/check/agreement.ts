import type { Programme } from '../format/programme.ts';
import { type MonthOf, monthsOf } from './months.ts';
import type { Said } from './said.ts';
import { encodedStatements, statementsOf } from './statements.ts';

/** What the rules read: the programme, all that it states as one list, and how to name and count things. */
export type Agreement = {
  programme: Programme;
  statements: Said[];
  /** Statements about one figure. */
  about: ReadonlyMap<string, Said[]>;
  /** The same with what the files encode beside the document: all that is set side by side. */
  compared: ReadonlyMap<string, Said[]>;
  monthOf: MonthOf;
};

/** Prepares a programme for the rules. */
export function agreementOf(programme: Programme): Agreement {
  const statements = statementsOf(programme);
  return {
    programme,
    statements,
    about: Map.groupBy(statements, ({ key }) => key),
    compared: Map.groupBy([...statements, ...encodedStatements(programme, statements)], ({ key }) => key),
    monthOf: monthsOf(programme),
  };
}
