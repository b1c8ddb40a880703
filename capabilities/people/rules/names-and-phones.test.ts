import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanName, spokenName } from './clean-name.ts';
import { phoneNumber } from './phone-number.ts';

test('a name is kept without what nobody sees in it', () => {
  assert.equal(cleanName('  Rosa \t\u00a0 Quispe\u200b  Mamani\u202e '), 'Rosa Quispe Mamani');
  assert.equal(cleanName('Nun\u0303ez'), 'Nuñez');
  assert.equal(cleanName('\u200b\u202e \u0007'), '');
});

test('a name is spoken in one piece, also where somebody has a single one', () => {
  assert.equal(spokenName({ given_names: 'Rosa', family_names: 'Quispe Mamani' }), 'Rosa Quispe Mamani');
  assert.equal(spokenName({ given_names: 'Túpac', family_names: '' }), 'Túpac');
});

for (const [written, kept] of [
  ['984 123 456', '984123456'],
  ['(01) 424-5678', '014245678'],
  ['+51 984123456', '+51984123456'],
  ['0051 984123456', '+51984123456'],
  ['９８４１２３４５６', '984123456'],
  ['12345', undefined],
  ['call me', undefined],
  ['984123456 x2', undefined],
  ['+', undefined],
] as const) {
  test(`a phone written ${JSON.stringify(written)} is ${kept === undefined ? 'refused' : `kept as ${kept}`}`, () => {
    assert.equal(phoneNumber(written), kept);
  });
}
