import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Decimal, decimal } from '#lib/decimal/index.ts';
import {
  difference,
  type Expression,
  exact,
  explains,
  interval,
  intervalOf,
  printed,
  product,
  quotient,
  sumIntervals,
  sumOf,
  term,
} from './index.ts';

const shown = ({ lo, hi }: { lo: Decimal; hi: Decimal }) => [lo.toFixed(), hi.toFixed()];

describe('printed numbers', () => {
  test('a number is known to half of its last printed digit', () => {
    assert.deepEqual(shown(intervalOf(printed('1,362'))), ['1361.5', '1362.5']);
    assert.deepEqual(shown(intervalOf(printed('1362.00'))), ['1361.995', '1362.005']);
    assert.deepEqual(shown(intervalOf(printed('26%'))), ['0.255', '0.265']);
    assert.deepEqual(shown(intervalOf(printed('4.2', { unit: '1000000' }))), ['4150000', '4250000']);
    assert.deepEqual(shown(intervalOf(printed('12,000', { decimals: -3 }))), ['11500', '12500']);
    assert.deepEqual(shown(intervalOf(printed('1.362,0', { separators: { decimal: ',', group: '.' } }))), [
      '1361.95',
      '1362.05',
    ]);
  });

  test('an exact number has no width', () => assert.deepEqual(shown(intervalOf(exact('20'))), ['20', '20']));

  test('what is not a number is refused', () => {
    for (const bad of ['%', 'abc', '1,36', '']) assert.throws(() => printed(bad), RangeError, bad);
  });
});

describe('arithmetic on intervals', () => {
  test('an exact count times a rounded price is known to half the price unit for each', () => {
    const managers = product(term(exact('120')), term(printed('1,362')));
    assert.equal(managers.value.toFixed(), '163440');
    assert.deepEqual(shown(managers.interval), ['163380', '163500']);
  });

  test('a sum of n rounded parts is known to n halves', () => {
    assert.deepEqual(shown(sumIntervals(['1', '2', '3'].map((text) => intervalOf(printed(text))))), [
      '4.5',
      '7.5',
    ]);
    assert.deepEqual(shown(sumIntervals([])), ['0', '0']);
  });

  test('intervals that only touch still meet', () => {
    assert.equal(explains(interval('1', '2'), interval('2', '3')), true);
    assert.equal(explains(interval('1', '2'), interval('2.01', '3')), false);
    assert.throws(() => interval('2', '1'), RangeError);
  });

  test('the ends of a quotient without end are cut outwards', () => {
    const { lo, hi } = quotient(term(exact('1')), term(exact('3'))).interval;
    assert.ok(lo.times('3').lt('1') && hi.times('3').gt('1'));
  });

  test('a divisor that rounding lets be zero is refused', () => {
    assert.throws(() => quotient(term(exact('1')), term(printed('0'))), RangeError);
    assert.throws(() => quotient(term(exact('1')), term(exact('0'))), RangeError);
  });
});

/** A calculation together with the result that some true values behind its printed numbers give. */
interface Trial {
  readonly expression: Expression;
  /** The true result as a fraction, so that no rounding of the test itself can hide a fault. */
  readonly top: Decimal;
  readonly bottom: Decimal;
}

// A printed number, and a true value anywhere within half a unit of its last digit, both ends included.
const leaf: fc.Arbitrary<Trial> = fc
  .record({
    digits: fc.integer({ min: -99_999, max: 99_999 }),
    places: fc.integer({ min: 0, max: 3 }),
    aside: fc.integer({ min: -500, max: 500 }),
  })
  .map(({ digits, places, aside }) => {
    const scale = decimal(`1${'0'.repeat(places)}`);
    const padded = String(Math.abs(digits)).padStart(places + 1, '0');
    const cut = padded.length - places;
    const fraction = places === 0 ? '' : `.${padded.slice(cut)}`;
    const number = `${digits < 0 ? '-' : ''}${padded.slice(0, cut)}${fraction}`;
    return {
      expression: term(printed(number, { separators: { decimal: '.', group: '' } })),
      top: decimal(BigInt(digits) * 1000n + BigInt(aside)),
      bottom: scale.times(decimal('1000')),
    };
  });

const { tree } = fc.letrec<{ tree: Trial }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(tie('tree'), tie('tree'), fc.constantFrom('sum', 'difference', 'product', 'quotient'))
      .map(([a, b, step]) => combine(a, b, step)),
  ),
}));

function combine(a: Trial, b: Trial, step: string): Trial {
  const bottom = a.bottom.times(b.bottom);
  const [left, right] = [a.top.times(b.bottom), b.top.times(a.bottom)];
  if (step === 'sum')
    return { expression: sumOf([a.expression, b.expression]), top: left.plus(right), bottom };
  if (step === 'difference') {
    return { expression: difference(a.expression, b.expression), top: left.minus(right), bottom };
  }
  const { lo, hi } = b.expression.interval;
  if (step === 'product' || (lo.lte('0') && hi.gte('0'))) {
    return { expression: product(a.expression, b.expression), top: a.top.times(b.top), bottom };
  }
  const sign = decimal(b.top.lt('0') ? '-1' : '1');
  return {
    expression: quotient(a.expression, b.expression),
    top: a.top.times(b.bottom).times(sign),
    bottom: a.bottom.times(b.top).times(sign),
  };
}

describe('the promise of the intervals', () => {
  test('true values within the printed numbers always give a result within the computed interval', () => {
    fc.assert(
      fc.property(tree, ({ expression, top, bottom }) => {
        assert.ok(bottom.gt('0'));
        assert.ok(expression.interval.lo.times(bottom).lte(top), 'below the interval');
        assert.ok(expression.interval.hi.times(bottom).gte(top), 'above the interval');
      }),
      { numRuns: 300 },
    );
  });

  test('the value lies within its own interval', () => {
    fc.assert(
      fc.property(tree, ({ expression: { value, interval: within } }) => {
        assert.ok(within.lo.lte(value) && within.hi.gte(value));
      }),
    );
  });
});
