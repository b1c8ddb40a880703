import { createContext, type ReactNode, useContext, useMemo } from 'react';
import {
  dayOfInstant,
  formatDate,
  formatDayAndMonth,
  formatDayDistance,
  formatDayTitle,
  formatInstant,
  formatMonth,
  type IsoDate,
  type IsoInstant,
} from '#kernel/i18n/format-date.ts';
import {
  currencyLabel,
  formatAmount,
  formatMoney,
  type MoneyJson,
  type MoneyStyle,
} from '#kernel/i18n/format-money.ts';
import { type Digits, formatNumber, formatShare, type NumberStyle } from '#kernel/i18n/format-number.ts';

export type Region = {
  /** Language with the region that the programme's file names: "es-PE". */
  readonly tag: string;
  /** The programme's time zone, in which instants are read. */
  readonly timeZone: string;
};

const RegionContext = createContext<Region>({ tag: 'es', timeZone: 'UTC' });

/** Gives every formatter below it the reader's language, the programme's region and its time zone. */
export function FormatProvider({ tag, timeZone, children }: Region & { children: ReactNode }) {
  // The same region is the same value, so that nothing below draws itself again for nothing.
  const region = useMemo(() => ({ tag, timeZone }), [tag, timeZone]);
  return <RegionContext value={region}>{children}</RegionContext>;
}

/** The formatters of kernel/i18n, bound to where the reader is. */
export function useFormat() {
  const { tag, timeZone } = useContext(RegionContext);
  return useMemo(
    () => ({
      tag,
      timeZone,
      date: (date: IsoDate) => formatDate(date, tag),
      dayAndMonth: (date: IsoDate) => formatDayAndMonth(date, tag),
      dayTitle: (date: IsoDate) => formatDayTitle(date, tag),
      month: (date: IsoDate) => formatMonth(date, tag),
      days: (days: number) => formatDayDistance(days, tag),
      instant: (instant: IsoInstant) => formatInstant(instant, tag, timeZone),
      /** The day of the programme on which a moment falls. */
      dayOf: (instant: IsoInstant) => dayOfInstant(instant, timeZone),
      number: (value: Digits | number | bigint, style?: NumberStyle) => formatNumber(value, tag, style),
      share: (ratio: Digits | number, style?: NumberStyle) => formatShare(ratio, tag, style),
      money: (money: MoneyJson, style?: MoneyStyle) => formatMoney(money, tag, style),
      amount: (money: MoneyJson, style?: MoneyStyle) => formatAmount(money, tag, style),
      currency: (currency: string) => currencyLabel(currency, tag),
    }),
    [tag, timeZone],
  );
}
