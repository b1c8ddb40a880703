import { exact } from '#lib/interval/index.ts';
import type { Programme } from '../format/programme.ts';
import { blankSaid } from './blank-said.ts';
import { budgetStatements } from './budget-statements.ts';
import { clauseStatements } from './clause-statements.ts';
import { countAsSaid, countedOf } from './counted.ts';
import { componentStatements, indicatorStatements } from './logframe-statements.ts';
import { nameStatements } from './name-statements.ts';
import { criterionStatements, postStatements } from './programme-statements.ts';
import { numberOf, type Said } from './said.ts';
import { tableStatements, textStatements } from './text-statements.ts';
import { named, placeAt } from './words.ts';
import { workStatements } from './work-statements.ts';

/**
 * All that an agreement says about figures, as one list in the order of the document: paragraphs, footnotes, tables,
 * indicators, the budget's printed figures, and what Minka counts in the files itself.
 */
export function statementsOf(programme: Programme): Said[] {
  const said = [
    ...textStatements(programme),
    ...tableStatements(programme),
    ...indicatorStatements(programme),
    ...componentStatements(programme),
    ...budgetStatements(programme),
    ...ofProgramme(programme),
    ...countedOf(programme).map((counted) => countAsSaid(programme, counted, blankSaid(programme))),
  ];
  return underOneName(programme, said);
}

/**
 * What the files encode beside the document: clauses, names, the times of posts, the rhythm of work. It is set beside what
 * paragraphs say and adds nothing to it.
 */
export function encodedStatements(programme: Programme, stated: readonly Said[]): Said[] {
  return underOneName(programme, [
    ...workStatements(programme),
    ...clauseStatements(programme, stated),
    ...nameStatements(programme, stated),
    ...postStatements(programme),
    ...criterionStatements(programme),
  ]);
}

function underOneName(programme: Programme, said: readonly Said[]): Said[] {
  const sameAs = new Map(
    programme.paragraphs.subjects.flatMap(({ id, same_as }) =>
      same_as === undefined ? [] : [[id, same_as] as const],
    ),
  );
  return said.map((one) => ({ ...one, key: sameAs.get(one.key) ?? one.key }));
}

/** What programme.yaml states apart from lists: periods, and the seats of councils as the agreement sums them up. */
function ofProgramme(programme: Programme): Said[] {
  const { periods, councils } = programme.programme;
  return [
    ...periods.map(({ id, months, source }, index): Said => {
      return {
        ...blankSaid(programme),
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
              ...blankSaid(programme),
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
