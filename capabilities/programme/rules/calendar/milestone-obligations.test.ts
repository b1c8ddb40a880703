import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { anchorsOf } from './anchors.ts';
import { type CalendarSetting, calendarProgramme } from './calendar-programme.ts';
import { obligations } from './obligations.ts';
import { type Milestone, nothingRecorded, type Recorded } from './recorded.ts';

const setting: CalendarSetting = {
  due: { before: 'disbursement' },
  consequence: { what: { en: 'The Bank may cancel' }, after: { months: 6 } },
  indicators: [
    {
      id: '1.1',
      statement: { en: 'It runs' },
      source: '1.1',
      measure: 'some.measure',
      target: { is: 1 },
      due: { month: 3 },
      verification: [{ en: 'A paper' }],
    },
  ],
};

const byPaper: Milestone = {
  plan: 'plan',
  year: 1,
  number: 1,
  title: 'Half of the networks have a plan',
  due: '2025-08-31',
  indicator: null,
  paper: 'The report of August',
};
const byMeasure: Milestone = { ...byPaper, number: 2, indicator: '1.1', paper: null };

function milestones(at: string, recorded: Partial<Recorded> = {}) {
  const base = calendarProgramme(setting);
  const clauses = base.clauses.clauses.map((clause) =>
    clause.kind === 'obligation' ? { ...clause, each_milestone: true } : clause,
  );
  const programme = { ...base, clauses: { ...base.clauses, clauses } };
  const anchors = anchorsOf(programme, parsePlainDate('2025-05-01'));
  const all = { ...nothingRecorded, milestones: [byPaper, byMeasure], ...recorded };
  return obligations(programme, anchors, parsePlainDate(at), all).filter(({ clause }) => clause === 'duty');
}
const state = (at: string, number: number, recorded: Partial<Recorded> = {}) =>
  milestones(at, recorded).find(({ id }) => id === `milestone/1/${number}`)?.state;
const measured = (reachedOn: string | null): Partial<Recorded> => ({
  promises: new Map([['indicator-1.1/1', { measured: true, reachedOn }]]),
});

test('milestones take the place of the clause that speaks of them, and without any the clause stands for itself', () => {
  assert.deepEqual(
    milestones('2025-05-01').map(({ id, origin, due }) => [id, origin, due]),
    [
      ['milestone/1/1', 'milestone', '2025-08-31'],
      ['milestone/1/2', 'milestone', '2025-08-31'],
    ],
  );
  assert.deepEqual(
    milestones('2025-05-01', { milestones: [] }).map(({ id }) => id),
    ['duty/1'],
  );
});

test('six months after a missed milestone its consequence is open, whatever was to show it', () => {
  for (const [number, recorded] of [
    [1, {}],
    [2, measured(null)],
  ] as const) {
    assert.equal(state('2025-08-31', number, recorded), 'due_soon');
    assert.equal(state('2025-09-01', number, recorded), 'late');
    assert.equal(state('2026-02-27', number, recorded), 'late');
    assert.equal(state('2026-02-28', number, recorded), 'breached');
  }
});

test('a milestone that an indicator shows is met by its own date, and has no evidence where nothing measures it', () => {
  assert.equal(state('2025-12-01', 2, measured('2025-08-31')), 'met');
  assert.equal(state('2025-12-01', 2, measured('2025-09-01')), 'met_late');
  assert.equal(state('2025-12-01', 2, { promises: new Map() }), 'no_evidence');
});

test('a letter gives a milestone more time or waives it, also one that an indicator shows', () => {
  const relief = (relief: 'waived' | 'extended', until: string | null) => ({
    ...measured(null),
    reliefs: [{ id: 'r', obligation: 'milestone/1/2', relief, until, happenedOn: '2025-08-01' }],
  });
  assert.equal(state('2026-03-01', 2, relief('waived', null)), 'waived');
  const extended = relief('extended', '2026-01-31');
  assert.equal(state('2026-01-31', 2, extended), 'due_soon');
  assert.equal(state('2026-02-28', 2, extended), 'late');
  assert.equal(state('2026-07-31', 2, extended), 'breached');
});
