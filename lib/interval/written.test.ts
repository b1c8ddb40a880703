import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  compare,
  difference,
  exact,
  printed,
  product,
  quotient,
  sumOf,
  term,
  written,
  writtenComparison,
} from './index.ts';

const english = { locale: 'en-US' };
const peruvian = { locale: 'es-PE' };
const number = (text: string, label?: string) => term(printed(text), label);
const managers = product(term(exact('120')), number('1,362'));

describe('arithmetic written out', () => {
  test('a calculation is written with its result in the regional form asked for', () => {
    assert.equal(written(managers, english), '120 × 1,362 = 163,440');
    assert.equal(written(managers, { locale: 'de-DE' }), '120 × 1.362 = 163.440');
    assert.equal(written(number('1362.00'), peruvian), '1,362.00');
  });

  test('parts can be named, and keep the decimals with which they were printed', () => {
    const sum = sumOf([number('10.50', 'north'), number('9.50', 'south')]);
    assert.equal(written(sum, english), 'north 10.50 + south 9.50 = 20.00');
  });

  test('brackets stand exactly where reading from the left would go wrong', () => {
    const [a, b, c] = [number('8'), number('4'), number('2')];
    assert.equal(written(product(sumOf([a, b]), c), english), '(8 + 4) × 2 = 24');
    assert.equal(written(sumOf([product(a, b), c]), english), '8 × 4 + 2 = 34');
    assert.equal(written(difference(a, difference(b, c)), english), '8 − (4 − 2) = 6');
    assert.equal(written(difference(difference(a, b), c), english), '8 − 4 − 2 = 2');
    assert.equal(written(quotient(a, product(b, c)), english), '8 ÷ (4 × 2) = 1');
    assert.equal(written(sumOf([a, number('-4')]), english), '8 + (-4) = 4');
  });

  test('a share is a percentage, and what is shown rounded says so', () => {
    const share = quotient(number('166,680'), number('630,000'), 'percent');
    assert.equal(written(share, english), '166,680 ÷ 630,000 ≈ 26.46%');
    assert.equal(written(quotient(number('1'), number('4'), 'percent'), english), '1 ÷ 4 = 25%');
  });
});

describe('a comparison written out', () => {
  test('it shows both figures, the difference, and up to where rounding explains it', () => {
    const comparison = compare(managers, number('163,400'));
    assert.equal(comparison.isExplained, true);
    assert.equal(
      writtenComparison(comparison, english),
      '120 × 1,362 = 163,440; printed 163,400; difference 40; rounding explains up to 60.5',
    );
    assert.equal(
      writtenComparison(comparison, peruvian),
      '120 × 1,362 = 163,440; impreso 163,400; diferencia 40; el redondeo explica hasta 60.5',
    );
  });

  test('one unit beyond what rounding reaches is no longer explained, on either side', () => {
    for (const [stated, isExplained] of [
      ['163,380', true],
      ['163,379', false],
      ['163,500', true],
      ['163,501', false],
    ] as const) {
      assert.equal(compare(managers, number(stated)).isExplained, isExplained, stated);
    }
  });

  test('of a lopsided interval the side towards the other figure counts', () => {
    // 10 ÷ 2, with 2 known to a half: from 4 to 6.67, so one below and 1.67 above.
    const lopsided = quotient(term(exact('10')), number('2'));
    assert.equal(compare(lopsided, term(exact('6.6'))).isExplained, true);
    assert.equal(compare(term(exact('6.6')), lopsided).isExplained, true);
    assert.equal(compare(lopsided, term(exact('3.9'))).isExplained, false);
    assert.equal(compare(term(exact('3.9')), lopsided).isExplained, false);
  });

  test('exact figures say that no rounding is involved, and equal ones that there is no difference', () => {
    const sum = sumOf([term(exact('2')), term(exact('2'))]);
    assert.equal(
      writtenComparison(compare(sum, term(exact('5'))), english),
      '2 + 2 = 4; printed 5; difference 1; no rounding is involved',
    );
    assert.equal(
      writtenComparison(compare(sum, term(exact('4'))), english),
      '2 + 2 = 4; printed 4; no difference; no rounding is involved',
    );
  });

  test('two calculations can stand beside each other, and shares differ by percentage points', () => {
    const share = quotient(number('49,280'), number('1,570,000'), 'percent');
    assert.equal(
      writtenComparison(compare(share, number('4%')), english),
      '49,280 ÷ 1,570,000 ≈ 3.14%; printed 4%; difference 0.86 percentage points; rounding explains up to 0.50 percentage points',
    );
    assert.equal(
      writtenComparison(
        compare(sumOf([number('1'), number('2')]), sumOf([number('2'), number('2')])),
        english,
      ),
      '1 + 2 = 3; 2 + 2 = 4; difference 1; rounding explains up to 2',
    );
  });
});
