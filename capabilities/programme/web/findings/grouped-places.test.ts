import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FindingPlace, groupedPlaces } from './grouped-places.ts';

const place = (more: Partial<FindingPlace>): FindingPlace => ({
  file: 'paragraphs.yaml',
  line: 10,
  column: 5,
  paragraph: '3.1',
  says: 'says',
  label: '3.1',
  numbered: true,
  opens: null,
  quote: null,
  cells: null,
  ...more,
});

const cells = (marked: string): FindingPlace['cells'] => ({
  columns: [
    { id: 'cash', name: 'In cash' },
    { id: 'total', name: 'Total' },
  ],
  row: { id: 'total', name: 'Total' },
  values: { cash: '1', total: '2' },
  marked,
});

test('cells of one printed row are one place with several columns', () => {
  const groups = groupedPlaces([
    place({ file: 'budget.csv', line: 84, column: 1, cells: cells('cash'), says: 'a' }),
    place({}),
    place({ file: 'budget.csv', line: 84, column: 9, cells: cells('total'), says: 'b' }),
  ]);
  assert.deepEqual(
    groups.map(({ columns, says }) => [columns, says]),
    [
      [
        ['cash', 'total'],
        ['a', 'b'],
      ],
      [[], ['says']],
    ],
  );
});

test('words of one sentence are marked together', () => {
  const groups = groupedPlaces([
    place({ line: 11, quote: 'It gives 1 and [2](#b).' }),
    place({ line: 10, quote: 'It gives [1](#a) and 2.' }),
  ]);
  assert.deepEqual(
    groups.map(({ quote }) => quote),
    [
      [
        { text: 'It gives ', marked: false },
        { text: '1', marked: true },
        { text: ' and ', marked: false },
        { text: '2', marked: true },
        { text: '.', marked: false },
      ],
    ],
  );
});

test('the same words in two paragraphs stay two places', () => {
  const groups = groupedPlaces([
    place({ quote: 'By [month 8](#a).' }),
    place({ paragraph: '4.4', line: 20, quote: 'By [month 8](#a).' }),
  ]);
  assert.equal(groups.length, 2);
});
