import { printed } from '#lib/interval/index.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Programme } from '../format/programme.ts';
import { blankSaid, calledSaid } from './blank-said.ts';
import { amountOf, keyOf, moneyColumns } from './budget-figures.ts';
import type { Said } from './said.ts';
import { cellPlace, placeAt } from './words.ts';

/** The printed figures of the budget, its percentages and the names of its rows. */
export function budgetStatements(programme: Programme): Said[] {
  return programme.budget.rows.flatMap((row) => [
    ...amounts(programme, row),
    ...shares(programme, row),
    ...names(programme, row),
  ]);
}

function amounts(programme: Programme, row: BudgetRow): Said[] {
  return moneyColumns(programme).flatMap((column): Said[] => {
    const number = amountOf(row, column);
    if (number === null) return [];
    return [
      {
        ...blankSaid(programme),
        key: keyOf(row.id, column),
        origin: 'budget',
        operator: 'is',
        number,
        unit: row.currency,
        place: cellPlace(programme, row, column),
      },
    ];
  });
}

function shares(programme: Programme, row: BudgetRow): Said[] {
  return Object.entries(row.shares).map(([of, cell]): Said => {
    return {
      ...blankSaid(programme),
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
}

function names(programme: Programme, { id, component, called, line, source }: BudgetRow): Said[] {
  if (called === undefined) return [];
  const key = component === undefined ? `name.budget.${id}` : `name.component.${component}`;
  return [calledSaid(programme, key, called, 'budget.csv', [line, 'called'], source)];
}
