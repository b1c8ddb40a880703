import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingIn, keysIn } from './test-agreement.ts';

const agency = (name: string, acronym?: string) => ({
  parties: [{ id: 'agency', name: { en: name }, acronym, role: 'executing_agency', source: '1.1' }],
});

const called = (...names: string[]) => ({
  programme: agency(names[0] ?? ''),
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

test('the name that programme.yaml has is set against what paragraphs print; name and acronym are one', () => {
  const named = (name: string, acronym?: string) => ({
    ...called('Water Board'),
    programme: agency(name, acronym),
  });
  const found = findingIn(named('Council of Waters'), 'name-differs:name.party.agency');
  assert.match(
    found.message.en,
    /“Water Board” \(1\.1\) and “Council of Waters” \(1\.1, in programme\.yaml\)/,
  );
  assert.deepEqual(keysIn(named('Water board')), []);
  assert.deepEqual(keysIn(named('National Office of Irrigation', 'Water Board')), []);
});

test('a paragraph that prints the name and another that prints the acronym do not differ', () => {
  const parts = { ...called('National Office of Irrigation', 'NOI') };
  const key = 'name-differs:name.party.agency';
  assert.deepEqual(keysIn({ ...parts, programme: agency('National Office of Irrigation', 'NOI') }), []);
  assert.deepEqual(keysIn({ ...parts, programme: agency('National Office of Irrigation', 'NIO') }), [key]);
});
