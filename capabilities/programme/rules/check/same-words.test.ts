import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const stated = (first: object, second: object) => ({
  states: { '1.1': [{ of: 'people.satisfied', ...first }], '1.2': [{ of: 'people.satisfied', ...second }] },
});

test('a word of comparison that one of two places lacks is a warning', () => {
  const found = findingIn(stated({ at_least: '70%' }, { is: '70%' }), 'operator-differs:people.satisfied');
  assert.equal(found.severity, 'warning');
  assert.deepEqual(found.values, ['at_least 70%', 'is 70%']);
});

test('the same words in both places are not reported', () => {
  assert.deepEqual(keysIn(stated({ at_least: '70%' }, { at_least: '70%' })), []);
});

test('another base, another comparison and another scope are each told', () => {
  const base = stated({ is: '70%', in: 'people.trained' }, { is: '70%', in: 'networks.formed' });
  assert.ok(keysIn(base).includes('basis-differs:people.satisfied.base'));
  const against = stated({ is: '70%', against: 'baseline' }, { is: '70%', against: 'prior_year' });
  assert.ok(keysIn(against).includes('basis-differs:people.satisfied.against'));
  const per = stated({ is: '70%', per: 'cluster' }, { is: '70%', per: 'network' });
  assert.ok(keysIn(per).includes('basis-differs:people.satisfied.per'));
});
