import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, parsePlainDate } from '#lib/calendar/index.ts';
import type { Obligation, ObligationState } from './obligation.ts';
import { remindersOn } from './reminders-on.ts';

const due = '2026-05-14';

function anObligation(state: ObligationState, consequence?: Obligation['consequence']): Obligation {
  return {
    id: 'report/1',
    clause: 'report',
    origin: 'clause',
    title: { en: 'A report' },
    paragraph: '1.1',
    timing: { on: due },
    contents: [],
    owner: 'office',
    due,
    month: null,
    waitsFor: [],
    state,
    days: null,
    evidence: [],
    ...(consequence === undefined ? {} : { consequence }),
  };
}

/** What is due from a day on, were nothing sent twice: as the database keeps it. */
function sentBetween(one: Obligation, first: string, days: number): readonly string[] {
  const sent = new Set<string>();
  return Array.from({ length: days }, (_, index) => addDays(parsePlainDate(first), index)).flatMap((day) =>
    remindersOn([one], day).flatMap(({ kind }) => {
      if (sent.has(kind)) return [];
      sent.add(kind);
      return [`${day.toString()} ${kind}`];
    }),
  );
}

test('an owner is reminded 30, 7 and 0 days before a date, each once', () => {
  assert.deepEqual(sentBetween(anObligation('not_due'), '2026-03-01', 120), [
    '2026-04-14 due-30',
    '2026-05-07 due-7',
    '2026-05-14 due-0',
  ]);
});

test('a day on which nobody looked is caught up with by the next one', () => {
  assert.deepEqual(sentBetween(anObligation('due_soon'), '2026-04-16', 10), ['2026-04-16 due-30']);
  assert.deepEqual(sentBetween(anObligation('due_soon'), '2026-05-15', 10), []);
});

test('a missed milestone is announced 0, 2 and 4 months after its date, and no more once its consequence is open', () => {
  const consequence = {
    what: { en: 'The Bank may cancel.' },
    opensOn: '2026-11-14',
    warnOn: [due, '2026-07-14', '2026-09-14'],
  };
  assert.deepEqual(sentBetween(anObligation('late', consequence), '2026-05-10', 400), [
    '2026-05-10 due-7',
    '2026-05-14 due-0',
    '2026-05-14 warning-1',
    '2026-07-14 warning-2',
    '2026-09-14 warning-3',
  ]);
  assert.deepEqual(sentBetween(anObligation('breached', consequence), '2026-11-14', 100), []);
});

test('nobody is reminded of what is handed in, met, waived or measured by nothing', () => {
  for (const state of ['submitted', 'met', 'met_late', 'waived', 'no_evidence'] as const) {
    assert.deepEqual(sentBetween(anObligation(state), '2026-03-01', 120), []);
  }
});
