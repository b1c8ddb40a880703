import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLocale } from './choose-locale.ts';
import {
  daysFrom,
  formatDate,
  formatDayAndMonth,
  formatDayDistance,
  formatDayTitle,
  formatInstant,
  formatMonth,
  formatWrittenDate,
} from './format-date.ts';
import { currencyLabel, formatAmount, formatMoney } from './format-money.ts';
import { formatNumber, formatShare } from './format-number.ts';

test('a number follows the region that the programme names, not only the language', () => {
  assert.equal(formatNumber('652629.50', 'es-PE', { decimals: 2 }), '652,629.50');
  assert.equal(formatNumber('652629.50', 'en-US', { decimals: 2 }), '652,629.50');
  assert.equal(formatNumber('652629.50', 'es-ES', { decimals: 2 }), '652.629,50');
});

test('four digits are grouped in every locale', () => {
  assert.equal(formatNumber('1362', 'es-ES'), '1.362');
});

test('an amount of many digits keeps every one of them', () => {
  assert.equal(formatNumber('9007199254740993.12', 'en-US'), '9,007,199,254,740,993.12');
});

test('a negative number wears a minus sign and not a hyphen', () => {
  assert.equal(formatNumber('-120.00', 'es-PE', { decimals: 2 }), '−120.00');
});

test('text that is no number is refused', () => {
  assert.throws(() => formatNumber('1,362', 'en-US'), /plain decimal/);
});

test('a share is written without a space before the sign', () => {
  assert.equal(formatShare('0.2646', 'es-ES', { decimals: 2 }), '26,46%');
  assert.equal(formatShare('0.2646', 'es-PE', { decimals: 2 }), '26.46%');
});

test('money says its currency without an ambiguous dollar sign', () => {
  assert.equal(currencyLabel('USD', 'en-US'), 'US$');
  assert.equal(currencyLabel('USD', 'es-PE'), 'US$');
  assert.equal(currencyLabel('PEN', 'es-PE'), 'S/');
  assert.equal(formatMoney({ amount: '1362.50', currency: 'USD' }, 'es-PE'), 'US$\u00a01,362.50');
});

test('a whole amount has no decimals unless a ledger asks for them; another keeps those that it has', () => {
  assert.equal(formatAmount({ amount: '1362.00', currency: 'USD' }, 'en-US'), '1,362');
  assert.equal(formatAmount({ amount: '1362.00', currency: 'USD' }, 'en-US', { decimals: 2 }), '1,362.00');
  assert.equal(formatAmount({ amount: '1362.50', currency: 'USD' }, 'en-US'), '1,362.50');
  assert.equal(formatAmount({ amount: '3.4825', currency: 'PEN' }, 'es-PE'), '3.4825');
});

test('a date is day, month, year without a full stop', () => {
  assert.equal(formatDate('2026-12-30', 'es-PE'), '30 dic 2026');
  assert.equal(formatDate('2026-12-30', 'en-US'), '30 Dec 2026');
  assert.equal(formatDayAndMonth('2026-06-30', 'es-PE'), '30 jun');
  assert.equal(formatMonth('2026-05-01', 'en-US'), 'May 2026');
});

test('the title of a day reads as a sentence in each language', () => {
  assert.equal(formatWrittenDate('2026-06-30', 'es-PE'), '30 de junio de 2026');
  assert.equal(formatWrittenDate('2026-06-30', 'en-GB'), '30 June 2026');
  assert.equal(formatDayTitle('2026-11-25', 'es-PE'), 'Miércoles 25 de noviembre');
  assert.equal(formatDayTitle('2026-11-25', 'en-US'), 'Wednesday 25 November');
});

test('an instant is read on the clock of the time zone, also across midnight', () => {
  assert.equal(formatInstant('2026-07-01T03:30:00Z', 'es-PE', 'America/Lima'), '30 jun 2026, 22:30');
});

test('a day that does not read as a date is refused', () => {
  assert.throws(() => formatDate('30/12/2026', 'es-PE'), /calendar date/);
});

test('days are counted from one date to another and said in words', () => {
  assert.equal(daysFrom('2026-11-25', '2026-12-30'), 35);
  assert.equal(formatDayDistance(0, 'es-PE'), 'hoy');
  assert.equal(formatDayDistance(-1, 'en-US'), 'yesterday');
  assert.equal(formatDayDistance(35, 'es-PE'), 'dentro de 35 días');
});

test('the language is the first that the reader prefers and Minka knows', () => {
  assert.equal(chooseLocale(['qu-PE', 'es-PE', 'en']), 'es');
  assert.equal(chooseLocale(['en-GB']), 'en');
  assert.equal(chooseLocale(['qu']), 'es');
});
