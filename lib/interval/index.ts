export { type Comparison, compare } from './comparison.ts';
export {
  difference,
  type Expression,
  type Operation,
  product,
  quotient,
  sumOf,
  type Term,
  term,
} from './expression.ts';
export {
  addIntervals,
  containsZero,
  divideIntervals,
  explains,
  type Interval,
  interval,
  multiplyIntervals,
  subtractIntervals,
  sumIntervals,
} from './interval.ts';
export {
  type Display,
  exact,
  intervalOf,
  type Measured,
  type PrintedOptions,
  printed,
} from './measured.ts';
export {
  type Bound,
  compatible,
  implies,
  type Operator,
  type Range,
  rangeOf,
  statedRange,
  wholeNumbersOf,
} from './statement.ts';
export { type ArithmeticWords, arithmeticWords } from './words.ts';
export {
  type WritingOptions,
  written,
  writtenCalculation,
  writtenComparison,
  writtenNumber,
} from './written.ts';
