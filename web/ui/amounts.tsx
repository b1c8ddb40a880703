import type { IsoDate } from '#kernel/i18n/format-date.ts';
import type { MoneyJson, MoneyStyle } from '#kernel/i18n/format-money.ts';
import { useFormat } from './format.tsx';

/** Money with its currency: for sentences. Tables name the currency in the head and use Amount. */
export function Money({ money, ...style }: { money: MoneyJson } & MoneyStyle) {
  return <span className="mk-nowrap">{useFormat().money(money, style)}</span>;
}

export function Amount({ money, ...style }: { money: MoneyJson } & MoneyStyle) {
  return <span className="mk-nowrap">{useFormat().amount(money, style)}</span>;
}

/** A calendar date, also for machines. */
export function DateText({ date }: { date: IsoDate }) {
  return (
    <time className="mk-nowrap" dateTime={date}>
      {useFormat().date(date)}
    </time>
  );
}
