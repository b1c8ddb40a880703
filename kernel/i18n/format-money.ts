import { formatNumber } from './format-number.ts';

/** Money as JSON carries it. Unit prices and rates may have more decimals than the currency. */
export type MoneyJson = { readonly amount: string; readonly currency: string };

export type MoneyStyle = {
  /** Two in ledgers, none in charts. Without it: none for a whole amount, otherwise those that it has. */
  readonly decimals?: number;
};

/** "US$ 652,629.00": for a sentence. A table says the currency once and uses formatAmount. */
export function formatMoney(money: MoneyJson, tag: string, style: MoneyStyle = {}): string {
  return `${currencyLabel(money.currency, tag)}\u00a0${formatAmount(money, tag, style)}`;
}

/** The amount alone, for cells below a head that names the currency. */
export function formatAmount(money: MoneyJson, tag: string, style: MoneyStyle = {}): string {
  const decimals = style.decimals ?? decimalsOf(money.amount);
  return formatNumber(money.amount, tag, { decimals });
}

/**
 * The sign by which readers of the locale know the currency. A bare "$" is never used: several currencies
 * of one agreement can share it.
 */
export function currencyLabel(currency: string, tag: string): string {
  const own = symbolIn(tag, currency);
  return own === '$' || own === currency ? symbolIn('en-001', currency) : own;
}

// Making a format takes longer than using it a hundred times.
const symbols = new Map<string, string>();

function symbolIn(tag: string, currency: string): string {
  const key = `${tag} ${currency}`;
  const symbol = symbols.get(key) ?? symbolOf(tag, currency);
  symbols.set(key, symbol);
  return symbol;
}

function symbolOf(tag: string, currency: string): string {
  const parts = new Intl.NumberFormat(tag, { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

function decimalsOf(amount: string): number {
  const fraction = amount.split('.')[1] ?? '';
  return /^0*$/.test(fraction) ? 0 : fraction.length;
}
