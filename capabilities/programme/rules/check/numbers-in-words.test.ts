import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from './numbers-in-words.ts';

const values = (text: string, locale: string, except?: (written: string) => boolean) =>
  numbersIn(text, locale, except).map(({ readings }) => readings.map((value) => value.toFixed()));

test('a number is read in the form of its region first, and in the other that its separators allow', () => {
  assert.deepEqual(values('10,000 dollars', 'en-US'), [['10000', '10']]);
  assert.deepEqual(values('10.000 dólares', 'es-ES'), [['10000', '10']]);
  assert.deepEqual(values('10,000 dólares', 'es-ES'), [['10', '10000']]);
  assert.deepEqual(values('1.234.567,5 euros', 'es-ES'), [['1234567.5']]);
  assert.deepEqual(values('1\u202f234 francs', 'fr-FR'), [['1234']]);
  assert.deepEqual(values('1,00,000 rupees', 'en-IN'), [['100000']]);
  assert.deepEqual(values('26.46%, then 3.', 'en-US'), [['26.46'], ['3']]);
});

test('thousands and millions are read in the words of the language', () => {
  assert.deepEqual(values('about US$800 million', 'en-US'), [['800000000']]);
  assert.deepEqual(values('1,5 millones y 1 millón', 'es-ES'), [['1500000'], ['1000000']]);
  assert.deepEqual(values('2 mil millones', 'es-ES'), [['2000000000']]);
});

test('ordinals, codes, dates, hours and numbers of paragraphs do not count', () => {
  assert.deepEqual(values('the 8th, 3er, 2.º, COVID-19, 2026-06-30, 17:00, CO2, 30/6', 'en-US'), []);
  assert.deepEqual(
    values('paragraph 4.2, of which 4.2%', 'en-US', (written) => written === '4.2'),
    [['4.2']],
  );
});
