import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chapter } from '../../contract/obligations.ts';
import { anObligation } from '../parts/an-obligation.ts';
import { storyLines } from './story-lines.ts';

const chapter = (happenedOn: string, act: Chapter['act'] = 'submitted'): Chapter => ({
  id: `${act}-${happenedOn}`,
  kind: 'programme.submission',
  act,
  happenedOn,
  recordedAt: `${happenedOn}T12:00:00Z`,
  recordedBy: 'Ana',
  cluster: null,
  corrects: null,
  voided: null,
  evidence: [],
  omitted: [],
  why: null,
  until: null,
  byLetter: false,
  answers: null,
  can: { void: null, correct: null, replace: null },
});
const told = (lines: ReturnType<typeof storyLines>) => lines.map(({ kind, on }) => `${on} ${kind}`);
const consequence = { what: 'They may cancel', opensOn: '2026-07-01', warnOn: [], said: null };

test('what was recorded on the last day comes before the day ends, and what came later after it', () => {
  const story = [chapter('2026-06-30'), chapter('2026-07-04', 'accepted')];
  assert.deepEqual(told(storyLines(anObligation({ state: 'met' }), story)), [
    '2026-06-30 chapter',
    '2026-06-30 due',
    '2026-07-04 chapter',
  ]);
});

test('a consequence stands in the story while it can come or has come', () => {
  const lines = (state: 'late' | 'met_late' | 'waived') =>
    told(storyLines(anObligation({ state, consequence }), []));
  assert.deepEqual(lines('late'), ['2026-06-30 due', '2026-07-01 opens']);
  assert.deepEqual(lines('met_late'), ['2026-06-30 due']);
  assert.deepEqual(lines('waived'), ['2026-06-30 due']);
});

test('the day before more time was given stays in the story; without a date there is none', () => {
  const extended = anObligation({ due: '2026-09-30', dueBefore: '2026-06-30' });
  assert.deepEqual(told(storyLines(extended, [])), ['2026-06-30 due-before', '2026-09-30 due']);
  assert.deepEqual(storyLines(anObligation({ due: null }), []), []);
});
