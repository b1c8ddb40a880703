import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { load } from 'js-yaml';
import type { BudgetRow } from '../../capabilities/programme/rules/format/budget-row.ts';
import { programmeFile } from '../../capabilities/programme/rules/format/programme-file.ts';
import { readBudget } from '../../capabilities/programme/rules/format/read-budget.ts';

// The printed budget lies beside the repository on the machines of those who have it; it may not be copied into it.
const printed = new URL('../../../shared/memorandum.txt', import.meta.url);
const skip = existsSync(printed) ? false : 'the scanned agreement is not on this machine';
const folder = new URL('../../programmes/gamarra-cuzco/', import.meta.url);

/** Printed columns of figures, from the first unit cost to the last percentage. */
const firstFigure = 2;
const lastFigure = 18;

describe('the budget of the shipped programme against its print', { skip }, () => {
  const rows = skip === false ? readRows().filter(({ kind }) => kind !== 'group') : [];
  const print = skip === false ? printedRows() : [];

  test('every printed row with a total is there, in the printed order', () => {
    assert.equal(rows.length, print.length);
  });

  for (const [index, row] of rows.entries()) {
    test(`row ${row.id} holds the printed figures and no others`, () => {
      assert.deepEqual(figuresOf(row), print[index]);
    });
  }
});

function readRows(): BudgetRow[] {
  const programme = programmeFile.parse(load(readFileSync(new URL('programme.yaml', folder), 'utf8')));
  const read = readBudget(readFileSync(new URL('budget.csv', folder), 'utf8'), programme);
  assert.ok('budget' in read);
  return read.budget.rows;
}

/** The figures of a row from left to right, as they would be printed. */
function figuresOf({ years, total, by, shares }: BudgetRow): string[] {
  const cells = [
    ...years.flatMap(({ unitCost, quantity, amount }) => [unitCost, quantity, amount]),
    total,
    by.MIF?.total,
    by.counterpart?.cash,
    by.counterpart?.in_kind,
    by.counterpart?.total,
    shares.total,
    shares.MIF,
    shares.counterpart,
  ];
  return cells.flatMap((cell) => (cell === undefined ? [] : [cell.text]));
}

/** The rows of annex II that print a total; titles of groups print none. */
function printedRows(): string[][] {
  const lines = readFileSync(printed, 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith('Budget:'));
  return lines
    .slice(first)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 19 && figure(cells[11] ?? '') !== undefined && cells[11] !== '-')
    .map((cells) =>
      cells.slice(firstFigure, lastFigure + 1).flatMap((cell, index) => {
        // The scan prints stray strokes, read as 1, in the last column of rows without percentages.
        if (index === lastFigure - firstFigure && !cell.includes('%')) return [];
        return figure(cell) ?? [];
      }),
    );
}

/** A printed figure without separators; a dash is 0. The scan reads some commas as dots. */
function figure(cell: string): string | undefined {
  const text = cell.trim();
  if (text === '-') return '0';
  return /^(\d+|\d{1,3}([.,]\d{3})+|\d+%)$/.test(text) ? text.replace(/[.,%]/g, '') : undefined;
}
