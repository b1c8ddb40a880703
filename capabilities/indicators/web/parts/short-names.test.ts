import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortNames } from './short-names.ts';

const levels = [
  { id: 'goal', kind: 'goal' },
  { id: '1', kind: 'component' },
  { id: '3', kind: 'component' },
] as const;
const indicator = (id: string, level: string, numbered: boolean) => ({ id, level, numbered });

test('an indicator is called by its number, or by a letter and its place in its level', () => {
  const names = shortNames(
    [
      indicator('goal.sales', 'goal', false),
      indicator('component1.networks', '1', false),
      indicator('1.1', '1', true),
      indicator('component3.sales', '3', false),
      indicator('component3.strategies', '3', false),
    ],
    levels,
    { goal: 'F', purpose: 'P' },
  );
  assert.deepEqual([...names.values()], ['F1', '1.1', '1', '3a', '3b']);
});
