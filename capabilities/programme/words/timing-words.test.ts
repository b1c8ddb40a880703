import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePlainDate } from '#lib/calendar/index.ts';
import { presentObligation } from '../present/obligation.ts';
import { anchorsOf } from '../rules/calendar/anchors.ts';
import { calendarProgramme } from '../rules/calendar/calendar-programme.ts';
import { obligations } from '../rules/calendar/obligations.ts';
import type { Timing } from '../rules/format/timing.ts';
import { speakerOf } from './speaker.ts';
import { timingWords } from './timing-words.ts';

const events = [{ id: 'payment', label: { en: 'First payment' } }];
const day = parsePlainDate('2026-03-15');

function waits(due: Timing, dates?: { start: { after: string } }): string[] {
  const programme = calendarProgramme({ due, events, ...(dates === undefined ? {} : { dates }) });
  const [duty] = obligations(programme, anchorsOf(programme, day), day);
  assert.ok(duty !== undefined);
  return presentObligation(duty, programme, speakerOf(programme, 'en')).waitsFor;
}

test('what a date waits for is told with its length, whatever the way of counting', () => {
  assert.deepEqual(waits({ after: 'payment', plus: { months: 18 } }), ['18 months after: First payment']);
  assert.deepEqual(waits({ before: 'payment' }), ['before: First payment']);
  assert.deepEqual(waits({ at_each: 'payment' }), ['at each: First payment']);
  assert.deepEqual(waits({ every: { months: 6 }, from: 'payment', plus: { days: 60 } }), [
    '60 days after the close of every 6 months, counted from: First payment',
  ]);
  assert.deepEqual(
    waits({
      earlier_of: [
        { after: 'payment', plus: { days: 60 } },
        { when: { what: 'paid', in: 'budget.total', more_than: '50%' } },
      ],
    }).map((words) => words.slice(0, 14)),
    ['60 days after:', 'when more than'],
  );
});

test('while the programme has not begun, its months wait for what begins it', () => {
  const dates = { start: { after: 'payment' } };
  assert.deepEqual(waits({ month: 6 }, dates), ['by month 6, counted from: First day of month 1']);
  assert.deepEqual(waits({ end: 'execution' }, dates), [
    'at the end of: Words, counted from: First day of month 1',
  ]);
});

test('what comes back is said without a one', () => {
  const programme = calendarProgramme({ due: { month: 1 } });
  const said = (every: { months: number } | { years: number }, locale: 'es' | 'en') =>
    timingWords({ every }, programme, speakerOf(programme, locale));
  assert.equal(said({ years: 1 }, 'en'), 'at the close of every year');
  assert.equal(said({ months: 6 }, 'en'), 'at the close of every 6 months');
  assert.equal(said({ years: 1 }, 'es'), 'al cierre de cada año');
  assert.equal(said({ months: 6 }, 'es'), 'al cierre de cada 6 meses');
});

test('a length after an event has its words in each language, and no length is the day itself', () => {
  const programme = calendarProgramme({ due: { month: 1 }, events });
  const after = (plus: Extract<Timing, { after: string }>['plus'], locale: 'es' | 'en') =>
    timingWords({ after: 'payment', plus }, programme, speakerOf(programme, locale));
  assert.equal(after({ days: 0 }, 'en'), 'on the day of: First payment');
  assert.equal(after({ days: 0 }, 'es'), 'el día de: First payment');
  assert.equal(after({ months: 1 }, 'es'), '1 mes después de: First payment');
  assert.equal(after({ working_days: 10 }, 'es'), '10 días hábiles después de: First payment');
});
