import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DocumentKind, documentNumber, maskedNumber } from './document-number.ts';

const card: DocumentKind = { id: 'card', name: 'Card', characters: 'digits', shortest: 8, longest: 8 };
const passport: DocumentKind = {
  ...card,
  id: 'passport',
  characters: 'letters_and_digits',
  shortest: 6,
  longest: 12,
};

for (const [written, kept] of [
  ['00123456', '00123456'],
  [' 0012 3456 ', '00123456'],
  ['00.123.456', '00123456'],
  ['００１２３４５６', '00123456'],
  ['0012\u20113456', '00123456'],
  ['0012\u00a03456', '00123456'],
] as const) {
  test(`a card written ${JSON.stringify(written)} is kept as ${kept}, with its zeros (L4)`, () => {
    assert.equal(documentNumber(card, written), kept);
  });
}

for (const written of ['1234567', '123456789', '1234567A', '1234567٨', '', '--------', "1' or 1=1"]) {
  test(`a card cannot have the number ${JSON.stringify(written)} (L4)`, () => {
    assert.equal(documentNumber(card, written), undefined);
  });
}

test('letters are kept as capitals where a kind has them, and none but Latin ones (L4)', () => {
  assert.equal(documentNumber(passport, 'pe-123456'), 'PE123456');
  assert.equal(documentNumber(passport, 'РЕ123456'), undefined);
  assert.equal(documentNumber(passport, 'pe123'), undefined);
});

test('a number that is kept is kept the same when it is written again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (written) => {
      const kept = documentNumber(passport, written);
      if (kept !== undefined) assert.equal(documentNumber(passport, kept), kept);
    }),
  );
});

test('a mask shows how a number ends and neither its length nor a short number', () => {
  assert.equal(maskedNumber('00123456'), '••••56');
  assert.equal(maskedNumber('001234567890'), '••••90');
  assert.equal(maskedNumber('12345'), '••••');
});
