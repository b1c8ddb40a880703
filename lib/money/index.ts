export { allocateMoney } from './allocate.ts';
export { type CurrencyCode, isCurrencyCode, minorUnitDigits, parseCurrencyCode } from './currency.ts';
export {
  addMoney,
  compareMoney,
  decimalOfMoney,
  exactMoney,
  formatMoney,
  type Money,
  type MoneyJson,
  money,
  multiplyMoney,
  negateMoney,
  parseMoney,
  roundToMoney,
  subtractMoney,
  sumMoney,
  zeroMoney,
} from './money.ts';
