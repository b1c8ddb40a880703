import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  commaSeparators,
  decimal,
  decimalOfCount,
  decimalPlaces,
  divideDecimal,
  isPrintedNumber,
  parsePrintedNumber,
  pointSeparators,
  roundDecimal,
} from './index.ts';

describe('decimal', () => {
  test('a tenth and two tenths are exactly three tenths', () => {
    assert.equal(decimal('0.1').plus(decimal('0.2')).toFixed(), '0.3');
  });

  test('grouping, exponents, spaces, words and floating numbers are refused', () => {
    for (const bad of ['1,000', '1e3', ' 12', '12 ', '', '.5', '5.', '+1', 'NaN', 'Infinity', '0x10', '١٢']) {
      assert.throws(() => decimal(bad), RangeError, bad);
    }
    // @ts-expect-error a floating number is refused by the type and at run time
    assert.throws(() => decimal(0.1));
    // @ts-expect-error also as an operand, by the strict constructor: big.js's own type would allow it
    assert.throws(() => decimal('1').plus(0.1 as never as number[]));
  });

  test('very long numbers keep every digit and are never written with an exponent', () => {
    const long = `9007199254740993${'7'.repeat(60)}.123456789`;
    assert.equal(decimal(long).toFixed(), long);
    assert.equal(`${decimal('1000000000000000000000000')}`, '1000000000000000000000000');
  });

  test('minus zero is zero', () => assert.equal(decimal('-0.00').toFixed(2), '0.00'));

  test('a count must be whole', () => {
    assert.equal(decimalOfCount(3).toFixed(), '3');
    assert.throws(() => decimalOfCount(0.5), RangeError);
  });

  test('a half is rounded away from zero, and sides are sides of the number line', () => {
    assert.equal(roundDecimal(decimal('33.335'), 2).toFixed(), '33.34');
    assert.equal(roundDecimal(decimal('-33.335'), 2).toFixed(), '-33.34');
    assert.equal(roundDecimal(decimal('-1.21'), 1, 'down').toFixed(), '-1.3');
    assert.equal(roundDecimal(decimal('-1.29'), 1, 'up').toFixed(), '-1.2');
    assert.equal(roundDecimal(decimal('1250'), -2).toFixed(), '1300');
  });

  test('a quotient cut to both sides encloses the true value', () => {
    const anyDecimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => divideDecimal(decimal(digits), decimal(10n ** BigInt(places))));
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (dividend, divisor) => {
        fc.pre(!divisor.eq('0'));
        const low = divideDecimal(dividend, divisor, 8, 'down');
        const high = divideDecimal(dividend, divisor, 8, 'up');
        const [first, second] = [low.times(divisor), high.times(divisor)];
        const [least, most] = divisor.gt('0') ? [first, second] : [second, first];
        assert.ok(least.lte(dividend) && most.gte(dividend));
        assert.ok(high.minus(low).lte('0.00000001'));
      }),
    );
    assert.throws(() => divideDecimal(decimal('1'), decimal('0')), RangeError);
  });

  test('decimal places count what the value needs', () => {
    assert.deepEqual(
      ['1362.00', '0.05', '100', '0', '12.340'].map((text) => decimalPlaces(decimal(text))),
      [0, 2, 0, 0, 2],
    );
  });
});

describe('printed numbers', () => {
  const read = (text: string, separators = pointSeparators) => {
    const { value, decimals } = parsePrintedNumber(text, separators);
    return [value.toFixed(), decimals];
  };

  test('the same digits are read by the separators that the file states', () => {
    assert.deepEqual(read('1,362'), ['1362', 0]);
    assert.deepEqual(read('1362.00'), ['1362', 2]);
    assert.deepEqual(read('1.362,00', commaSeparators), ['1362', 2]);
    assert.deepEqual(read('1,362', commaSeparators), ['1.362', 3]);
    assert.deepEqual(read('1 362,5', { decimal: ',', group: ' ' }), ['1362.5', 1]);
    assert.deepEqual(read('-2,000,000'), ['-2000000', 0]);
    assert.deepEqual(read('−15'), ['-15', 0]);
  });

  test('groups that are not of three digits, two decimal signs and stray text are refused', () => {
    for (const bad of [
      '16,35',
      '1,3620',
      '1.2.3',
      '1,,000',
      ',100',
      '100,',
      '12a',
      '',
      '-',
      '$5',
      '1.362,00',
      ' 1',
    ]) {
      assert.equal(isPrintedNumber(bad), false, bad);
    }
    assert.equal(isPrintedNumber('1,362', { decimal: '.', group: '' }), false);
    assert.throws(() => parsePrintedNumber('16,35'), /"16,35" is not a number/);
  });
});
