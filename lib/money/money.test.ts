import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decimal } from '#lib/decimal/index.ts';
import {
  addMoney,
  allocateMoney,
  compareMoney,
  decimalOfMoney,
  exactMoney,
  formatMoney,
  isCurrencyCode,
  minorUnitDigits,
  money,
  multiplyMoney,
  negateMoney,
  parseCurrencyCode,
  parseMoney,
  roundToMoney,
  subtractMoney,
  sumMoney,
} from './index.ts';

const usd = (amount: string) => parseMoney({ amount, currency: 'USD' });
const anyMoney = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((minor) => money(minor, 'USD'));

describe('the JSON form', () => {
  test('amounts are written with the decimals of their currency', () => {
    assert.deepEqual(formatMoney(money(136200n, 'USD')), { amount: '1362.00', currency: 'USD' });
    assert.deepEqual(formatMoney(money(136200n, 'JPY')), { amount: '136200', currency: 'JPY' });
    assert.deepEqual(formatMoney(money(-5n, 'KWD')), { amount: '-0.005', currency: 'KWD' });
    assert.equal(usd('1362').amountMinor, 136200n);
    assert.equal(usd('0.5').amountMinor, 50n);
    assert.equal(usd('9007199254740993').amountMinor, 900719925474099300n);
  });

  test('awkward amounts are refused (H3)', () => {
    for (const bad of ['1e3', '1,000.00', '1.000,00', ' 12', 'NaN', 'Infinity', '0.001', '', '1e30']) {
      assert.throws(() => usd(bad), RangeError, bad);
    }
  });

  test('an absent, small-lettered or unknown currency is refused (H4)', () => {
    for (const bad of ['', 'usd', 'US', 'ZZZ', 'US$']) assert.equal(isCurrencyCode(bad), false, bad);
    assert.throws(() => parseMoney({ amount: '1', currency: 'usd' }), RangeError);
  });

  test('minor units are those of ISO 4217, also where daily life prints none', () => {
    const digits = (code: string) => minorUnitDigits(parseCurrencyCode(code));
    assert.deepEqual(['USD', 'PEN', 'COP', 'CLP', 'TND', 'IQD'].map(digits), [2, 2, 2, 0, 3, 3]);
  });

  test('what is written is read back the same', () => {
    fc.assert(fc.property(anyMoney, (value) => assert.deepEqual(parseMoney(formatMoney(value)), value)));
  });
});

describe('arithmetic', () => {
  test('adding and subtracting are exact (H1)', () => {
    assert.deepEqual(addMoney(usd('0.10'), usd('0.20')), usd('0.30'));
    assert.deepEqual(subtractMoney(usd('0.10'), usd('0.30')), usd('-0.20'));
    assert.deepEqual(sumMoney([usd('1.01'), usd('2.02')], 'USD'), usd('3.03'));
    assert.deepEqual(sumMoney([], 'USD'), usd('0'));
    assert.equal(compareMoney(usd('2'), usd('10')), -1);
  });

  test('two currencies are never mixed (H4)', () => {
    const pen = money(1n, 'PEN');
    assert.throws(() => addMoney(usd('1'), pen), /USD and PEN cannot be mixed/);
    assert.throws(() => compareMoney(usd('1'), pen), RangeError);
    assert.throws(() => sumMoney([usd('1')], 'PEN'), RangeError);
  });

  test('a half cent is rounded away from zero (H1)', () => {
    assert.deepEqual(roundToMoney(decimal('33.335'), 'USD'), usd('33.34'));
    assert.deepEqual(roundToMoney(decimal('-33.335'), 'USD'), usd('-33.34'));
    assert.deepEqual(multiplyMoney(usd('1.00'), '0.005'), usd('0.01'));
    assert.deepEqual(multiplyMoney(usd('1362.00'), 120n), usd('163440'));
    assert.equal(decimalOfMoney(usd('-0.05')).toFixed(), '-0.05');
  });
});

describe('allocating', () => {
  test('the cent left over goes to the part that lost most', () => {
    assert.deepEqual(allocateMoney(usd('100'), ['1', '1', '1']), [usd('33.34'), usd('33.33'), usd('33.33')]);
    assert.deepEqual(allocateMoney(usd('0.05'), ['60.5', '39.5']), [usd('0.03'), usd('0.02')]);
    assert.deepEqual(allocateMoney(usd('10'), ['0', '2']), [usd('0'), usd('10')]);
  });

  test('parts add up to the whole, differ from their share by less than a cent, and a reversal mirrors them', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyMoney, weights, (total, weighing) => {
        const sum = weighing.reduce((a, b) => a + b, 0n);
        fc.pre(sum > 0n);
        const parts = allocateMoney(total, weighing);
        assert.deepEqual(sumMoney(parts, 'USD'), total);
        parts.forEach((part, index) => {
          const difference = part.amountMinor * sum - total.amountMinor * (weighing[index] ?? 0n);
          assert.ok(difference < sum && difference > -sum);
        });
        assert.deepEqual(allocateMoney(negateMoney(total), weighing), parts.map(negateMoney));
      }),
    );
  });

  test('weights that are all zero, none, or negative are refused', () => {
    assert.throws(() => allocateMoney(usd('1'), ['0', '0']), RangeError);
    assert.throws(() => allocateMoney(usd('1'), []), RangeError);
    assert.throws(() => allocateMoney(usd('1'), ['2', '-1']), RangeError);
  });
});

test('an exact amount in JSON has the decimals of its currency, and more where it needs them', () => {
  assert.deepEqual(exactMoney(decimal('1362'), 'USD'), { amount: '1362.00', currency: 'USD' });
  assert.deepEqual(exactMoney(decimal('0.0125'), 'USD'), { amount: '0.0125', currency: 'USD' });
  assert.deepEqual(exactMoney(decimal('500'), 'JPY'), { amount: '500', currency: 'JPY' });
  assert.throws(() => exactMoney(decimal('1'), 'usd'), RangeError);
});
