import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anIndicator, findingIn, keysIn } from './test-agreement.ts';

const one = (change: object) => ({ indicators: [anIndicator({ ...change })] });

test('an indicator without a measure, an amount or a date is told with all that it lacks', () => {
  const found = findingIn(
    one({ measure: undefined, target: undefined, due: undefined }),
    'indicator-incomplete:indicator.1.1',
  );
  assert.deepEqual(found.values, ['measure', 'amount', 'due']);
});

test('a complete indicator is not reported, and one that only has to come about needs no amount', () => {
  assert.deepEqual(keysIn(one({})), []);
  assert.deepEqual(keysIn(one({ target: { yes: true } })), []);
});

test('bare targets are told once for the logical framework, unless another place states the word', () => {
  const bare = one({ target: { is: 20 } });
  assert.deepEqual(keysIn(bare), ['targets-bare:logframe']);
  const elsewhere = { ...bare, states: { '1.1': [{ of: 'networks.formed', at_least: 20 }] } };
  assert.deepEqual(keysIn(elsewhere), ['operator-differs:networks.formed']);
});
