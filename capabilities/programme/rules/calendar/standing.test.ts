import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ObligationState } from './obligation.ts';
import { standingOf } from './standing.ts';

const on = (state: ObligationState, due: string | null = '2026-03-31') => ({ state, due });

test('a breach is a date that has passed, and is counted among them', () => {
  const { passed, breached } = standingOf([on('late'), on('breached'), on('met')]);
  assert.deepEqual({ passed, breached }, { passed: 2, breached: 1 });
});

test('what something else sets has no date, and is not ahead', () => {
  const { ahead, undated, dueSoon } = standingOf([on('not_due'), on('not_due', null), on('due_soon')]);
  assert.deepEqual({ ahead, undated, dueSoon }, { ahead: 1, undated: 1, dueSoon: 1 });
});
