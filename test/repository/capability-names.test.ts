import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capabilityNames } from '#app/capabilities.ts';
import en from '../../capabilities/indicators/locales/en.json' with { type: 'json' };
import es from '../../capabilities/indicators/locales/es.json' with { type: 'json' };
import { sliceOrder } from './slice-order.ts';

test('a measure that waits can wait for any capability of the house, and each has its words', () => {
  assert.deepEqual([...capabilityNames], [...sliceOrder]);
  for (const { capabilities } of [en, es]) assert.deepEqual(Object.keys(capabilities), [...sliceOrder]);
});
