import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, draftOf, emptyMilestone } from './milestone-draft.ts';

test('a milestone is shown by a paper or an indicator, and what was written for the other is not sent', () => {
  const written = {
    ...emptyMilestone(1),
    title: 'Ten plans',
    due: '2026-12-31',
    paper: 'List',
    indicator: '1.5',
  };
  assert.deepEqual(bodyOf(written), {
    title: 'Ten plans',
    due: '2026-12-31',
    indicator: null,
    paper: 'List',
  });
  assert.deepEqual(bodyOf({ ...written, shownBy: 'indicator' }), {
    title: 'Ten plans',
    due: '2026-12-31',
    indicator: '1.5',
    paper: null,
  });
});

test('a milestone that is corrected opens with what it says', () => {
  const said = { title: 'Ten plans', due: '2026-12-31', indicator: '1.5', paper: null };
  assert.deepEqual(bodyOf(draftOf({ ...said, number: 3, obligation: 'milestone/1/3' })), said);
});
