import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarProgramme } from '../rules/calendar/calendar-programme.ts';
import type { Timing } from '../rules/format/timing.ts';
import { speakerOf } from './speaker.ts';
import { timingWords } from './timing-words.ts';

const programme = calendarProgramme({
  due: { month: 1 },
  events: [{ id: 'opening', label: { en: 'Opening', es: 'Apertura' } }],
});
const said = (timing: Timing, locale: 'es' | 'en' = 'en') =>
  timingWords(timing, programme, speakerOf(programme, locale));

test('a length after an event is counted out, and no length is the day itself', () => {
  assert.equal(said({ after: 'opening', plus: { days: 60 } }), '60 days after: Opening');
  assert.equal(said({ after: 'opening', plus: { days: 0 } }), 'on the day of: Opening');
  assert.equal(said({ after: 'opening', plus: { days: 0 } }, 'es'), 'el día de: Apertura');
});

test('one and several of a unit have their own word in each language', () => {
  assert.equal(said({ after: 'opening', plus: { months: 1 } }, 'es'), '1 mes después de: Apertura');
  assert.equal(
    said({ after: 'opening', plus: { working_days: 10 } }, 'es'),
    '10 días hábiles después de: Apertura',
  );
});

test('alternatives are told as such', () => {
  const alternatives: Timing = { earlier_of: [{ month: 6 }, { after: 'opening', plus: { quarters: 2 } }] };
  assert.equal(said(alternatives), 'whichever comes first: by month 6 or 2 quarters after: Opening');
});
