import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anObligation } from '../parts/an-obligation.ts';
import { clustersOf, dueToday } from './due-groups.ts';

const ids = (groups: readonly { id: string }[]) => groups.map(({ id }) => id);
const clause = (name: string) => ({ id: `${name}/1`, clause: name });

test('what has a consequence comes first, the open one before the one that opens later, then dates', () => {
  const late = [
    anObligation({ ...clause('plain'), state: 'late', due: '2026-01-01' }),
    anObligation({
      ...clause('holds_up'),
      state: 'late',
      due: '2026-02-01',
      preconditionOf: 'First payment',
    }),
    anObligation({
      ...clause('opens'),
      state: 'late',
      due: '2026-03-01',
      consequence: { what: 'Cancelled', opensOn: '2026-09-01', warnOn: [], said: null },
    }),
    anObligation({
      ...clause('open'),
      state: 'breached',
      due: '2026-04-01',
      consequence: { what: 'Cancelled', opensOn: '2026-04-02', warnOn: [], said: null },
    }),
  ];
  assert.deepEqual(ids(dueToday(late).late), ['open/1', 'opens/1', 'holds_up/1', 'plain/1']);
});

test('occurrences of one clause are one row, counted from the earliest, with their clusters', () => {
  const cluster = (name: string) => ({ cluster: { id: name, name } });
  const { late } = dueToday([
    anObligation({ id: 'report/2', state: 'late', due: '2026-04-30', ...cluster('North') }),
    anObligation({ id: 'report/1', state: 'late', due: '2026-01-31', ...cluster('South') }),
  ]);
  assert.deepEqual(ids(late), ['report/1']);
  assert.deepEqual(late.map(clustersOf), [['South', 'North']]);
});

test('what comes within ninety days is shown, and where nothing does, the next dates', () => {
  const near = anObligation({ ...clause('near'), days: 90, due: '2026-04-01' });
  const far = anObligation({ ...clause('far'), days: 91, due: '2026-04-02' });
  assert.deepEqual(ids(dueToday([far, near]).coming), ['near/1']);
  assert.deepEqual(ids(dueToday([far]).coming), ['far/1']);
});

test('what waits for something else stands apart, and is not the next date', () => {
  const waiting = anObligation({ ...clause('waits'), due: null, days: null, waitsFor: ['First payment'] });
  const day = dueToday([waiting, anObligation()]);
  assert.deepEqual(ids(day.waiting), ['waits/1']);
  assert.equal(day.next?.id, 'report/1');
});
