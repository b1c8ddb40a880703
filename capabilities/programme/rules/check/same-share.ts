import { type Measured, printed } from '#lib/interval/index.ts';
import { statementWords } from '../../words/statement-words.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { plain } from './arithmetic.ts';
import { blankSaid } from './blank-said.ts';
import type { Draft } from './draft.ts';
import { placedStatements } from './placed-statements.ts';
import type { Said } from './said.ts';
import { comparedAmount, sourcesOf } from './sides.ts';
import { listOf, named, placeAt, word } from './words.ts';

/** Who bears which part of what, as a paragraph or a clause says it. */
type Borne = { payer: string; work: string; number: Measured; said: Said };

/** One part of one cost, borne by the same payer, that is stated with two shares. */
export function sameShare({ programme }: Agreement): Draft[] {
  const borne = [...inParagraphs(programme), ...inClauses(programme)];
  const pairs = [...Map.groupBy(borne, ({ payer, work }) => `${payer}@${work}`)].flatMap(
    ([subject, stated]) => {
      const shares = Map.groupBy(stated, ({ number }) => number.value.toFixed());
      return shares.size < 2 ? [] : [{ subject, stated, sides: [...shares.values()] }];
    },
  );
  // A clause about several works that disagrees with one paragraph disagrees once.
  const causes = Map.groupBy(pairs, ({ stated }) =>
    JSON.stringify(stated.map(({ said }) => [said.place.file, said.place.line, said.place.column])),
  );
  return [...causes.values()].flatMap(([first]): Draft[] => {
    const [one] = first?.stated ?? [];
    if (first === undefined || one === undefined) return [];
    return [
      {
        code: 'stated-differently',
        severity: 'error',
        subject: first.subject,
        params: {
          what: word('word.borneBy', {
            payer: named(programme, one.payer),
            work: named(programme, one.work),
          }),
          sides: listOf(
            first.sides.flatMap((side) => {
              const [example] = side;
              const sources = sourcesOf(
                programme,
                side.map(({ said }) => said),
              );
              return example === undefined
                ? []
                : [word('word.side', { amount: comparedAmount('is', example.number), sources })];
            }),
          ),
        },
        places: first.stated.map(({ said }) => said.place),
        values: first.sides.flatMap(([example]) => (example === undefined ? [] : [plain(example.number)])),
        arithmetic: [],
      },
    ];
  });
}

function inParagraphs(programme: Programme): Borne[] {
  return placedStatements(programme).flatMap(({ statement, file, path, paragraph }): Borne[] => {
    if (!('pays' in statement) || statement.share === undefined) return [];
    const number = printed(String(statement.share));
    const place = placeAt(programme, file, path, paragraph, (speaker) =>
      statementWords(statement, programme, speaker),
    );
    const said: Said = { ...blankSaid(programme), place };
    return statement.for.map((work) => ({ payer: statement.pays, work, number, said }));
  });
}

function inClauses(programme: Programme): Borne[] {
  return programme.clauses.clauses.flatMap((clause, index): Borne[] => {
    if (clause.kind !== 'contribution' || clause.share === undefined) return [];
    const number = printed(String(clause.share));
    const place = placeAt(programme, 'clauses.yaml', ['clauses', index], clause.source, (speaker) =>
      speaker.say(clause.title),
    );
    const said: Said = { ...blankSaid(programme), origin: 'clause', place };
    return clause.to.map((work) => ({ payer: clause.by, work, number, said }));
  });
}
