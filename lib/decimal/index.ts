export {
  type Decimal,
  type DecimalSource,
  decimal,
  decimalOfCount,
  decimalPlaces,
  divideDecimal,
  type Rounding,
  roundDecimal,
} from './decimal.ts';
export {
  commaSeparators,
  isPrintedNumber,
  type PrintedNumber,
  parsePrintedNumber,
  pointSeparators,
  type Separators,
} from './printed-number.ts';
