import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const called = (...names: string[]) => ({
  states: Object.fromEntries(
    names.map((name, index) => [`1.${index + 1}`, [{ of: 'name.party.agency', called: name }]]),
  ),
});

test('a letter that is missing is told as spelling', () => {
  const found = findingIn(called('PROMOTORA', 'PROMTORA'), 'name-differs:name.party.agency');
  assert.match(found.message.en, /spelled/);
});

test('another name is told as another name', () => {
  const found = findingIn(called('Action plan', 'Work plan of the year'), 'name-differs:name.party.agency');
  assert.doesNotMatch(found.message.en, /spelled/);
});

test('capitals, accents and points do not make another name', () => {
  assert.deepEqual(keysIn(called('Comisión de Promoción', 'COMISION DE PROMOCION.')), []);
});
