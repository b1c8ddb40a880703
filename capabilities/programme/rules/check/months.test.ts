import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Timing } from '../format/timing.ts';
import { monthsOf } from './months.ts';
import { anAgreement, anIndicator } from './test-agreement.ts';

const report = {
  kind: 'obligation',
  id: 'report',
  title: { en: 'Report' },
  owner: 'agency',
  due: { every: { months: 6 }, plus: { days: 60 } },
  evidence: [{ type: 'report', what: { en: 'Report' } }],
  source: '1.1',
};
const monthOf = monthsOf(
  anAgreement({ clauses: [report], indicators: [anIndicator({ due: { month: 14 } })] }),
);
const month = (timing: Timing) => monthOf(timing)?.month;

test('years, ends of periods and lengths after them are counted in programme months', () => {
  assert.equal(month({ year: 2 }), 24);
  assert.equal(month({ end: 'execution' }), 24);
  assert.equal(month({ end: 'execution', plus: { years: 1 } }), 36);
  assert.equal(month({ after: 'signature', plus: { days: 60 } }), 2);
});

test('what is counted from a promised figure is relative, because it can come earlier', () => {
  assert.deepEqual(monthOf({ after: 'networks.formed', plus: { months: 12 } }), {
    month: 26,
    relative: true,
  });
});

test('the last report of a year is due so long after the year’s close', () => {
  assert.equal(month({ with: 'report', occurrence: 'last_of_year', of_year: 1 }), 14);
  assert.equal(month({ with: 'report', occurrence: 1 }), 8);
});

test('the earlier and the later of two are told, and nothing where the files do not tell', () => {
  assert.equal(month({ earlier_of: [{ month: 18 }, { year: 1 }] }), 12);
  assert.equal(month({ later_of: [{ month: 18 }, { year: 1 }] }), 18);
  assert.equal(monthOf({ at_each: 'signature' }), null);
  assert.equal(monthOf(undefined), null);
});
