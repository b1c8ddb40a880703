import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  compatible,
  exact,
  implies,
  type Operator,
  printed,
  quotient,
  rangeOf,
  statedRange,
  term,
  wholeNumbersOf,
} from './index.ts';

const range = (operator: Operator, text: string) => statedRange(operator, exact(text));

describe('statements beside each other', () => {
  test('less than 25% cannot stand beside a share computed as 26.46%, but can beside one of 24.9%', () => {
    const limit = statedRange('less_than', exact('0.25', 'percent'));
    const share = (part: string) => rangeOf(quotient(term(printed(part)), term(printed('630,000'))).interval);
    assert.equal(compatible(limit, share('166,680')), false);
    assert.equal(compatible(limit, share('157,000')), true);
    assert.equal(implies(share('157,000'), limit), true);
  });

  test('an open end excludes its number and a closed one includes it', () => {
    assert.equal(compatible(range('less_than', '10'), range('at_least', '10')), false);
    assert.equal(compatible(range('at_most', '10'), range('at_least', '10')), true);
    assert.equal(compatible(range('more_than', '10'), range('at_most', '10')), false);
    assert.equal(compatible(range('at_least', '10'), range('more_than', '10')), true);
  });

  test('what is printed as the same figure with other decimals can be the same figure', () => {
    const is = (text: string) => statedRange('is', printed(text));
    assert.equal(compatible(is('3.7%'), is('3.68%')), true);
    assert.equal(compatible(is('3.7%'), is('3.64%')), false);
    assert.equal(implies(is('3.68%'), is('3.7%')), true);
  });

  test('about allows a tenth to both sides unless told otherwise', () => {
    const about = statedRange('about', exact('800'));
    assert.equal(compatible(about, range('is', '720')), true);
    assert.equal(compatible(about, range('is', '719')), false);
    assert.equal(compatible(statedRange('about', exact('800'), '0.01'), range('is', '790')), false);
    assert.equal(compatible(statedRange('about', printed('1')), range('is', '1.5')), true);
  });

  test('a higher floor implies a lower one and not the other way round', () => {
    assert.equal(implies(range('at_least', '200'), range('at_least', '160')), true);
    assert.equal(implies(range('at_least', '160'), range('at_least', '200')), false);
    assert.equal(implies(range('at_least', '10'), range('more_than', '10')), false);
    assert.equal(implies(range('more_than', '10'), range('at_least', '10')), true);
    assert.equal(implies(range('at_least', '10'), range('at_most', '20')), false);
  });

  test('between 159 and 160 there is no enterprise', () => {
    const [above, below] = [range('more_than', '159'), range('less_than', '160')];
    assert.equal(compatible(above, below), true);
    assert.equal(compatible(wholeNumbersOf(above), wholeNumbersOf(below)), false);
    assert.equal(implies(wholeNumbersOf(above), range('at_least', '160')), true);
  });
});

test('two statements are compatible in both orders, and whatever implies a statement is compatible with it', () => {
  const anyRange = fc
    .tuple(
      fc.constantFrom<Operator>('at_least', 'at_most', 'less_than', 'more_than', 'is', 'about'),
      fc.integer({ min: -5, max: 5 }),
    )
    .map(([operator, number]) => statedRange(operator, exact(BigInt(number))));
  fc.assert(
    fc.property(anyRange, anyRange, (x, y) => {
      assert.equal(compatible(x, y), compatible(y, x));
      assert.equal(implies(x, x), true);
      if (implies(x, y)) assert.equal(compatible(x, y), true);
    }),
  );
});
