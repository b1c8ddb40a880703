import type { IsoDate } from '#kernel/i18n/format-date.ts';
import type { ObligationShape } from '../../contract.ts';

/** Occurrences of one clause that stand alike: they are one thing to do for whoever looks at the day. */
export type DueGroup = {
  id: string;
  /** The one that weighs most: the earliest. */
  first: ObligationShape;
  all: readonly ObligationShape[];
};

export type DueToday = {
  late: DueGroup[];
  soon: DueGroup[];
  coming: DueGroup[];
  /** Without a date: something else sets it. */
  waiting: DueGroup[];
  /** The earliest date that has not passed. */
  next: ObligationShape | undefined;
};

const comingDays = 90;
const mostComing = 10;

/** What a day asks for, each part sorted by consequence, then date. */
export function dueToday(obligations: readonly ObligationShape[]): DueToday {
  const dated = obligations.filter(({ due }) => due !== null);
  const ahead = dated.filter(({ state }) => state === 'not_due').sort(byDate);
  const near = ahead.filter(({ days }) => (days ?? 0) <= comingDays);
  return {
    late: grouped(dated.filter(({ state }) => state === 'late' || state === 'breached')),
    soon: grouped(dated.filter(({ state }) => state === 'due_soon')),
    coming: grouped(near.length > 0 ? near : ahead).slice(0, mostComing),
    waiting: grouped(obligations.filter(({ due, state }) => due === null && state === 'not_due')),
    next: dated.filter(({ state }) => state === 'due_soon' || state === 'not_due').sort(byDate)[0],
  };
}

function grouped(obligations: readonly ObligationShape[]): DueGroup[] {
  const groups = new Map<string, ObligationShape[]>();
  for (const one of [...obligations].sort(byDate)) {
    groups.set(one.clause, [...(groups.get(one.clause) ?? []), one]);
  }
  return [...groups.values()]
    .flatMap((all) => (all[0] === undefined ? [] : [{ id: all[0].id, first: all[0], all }]))
    .sort((a, b) => compareWeight(a.first, b.first));
}

/** By what happens if nobody acts: open already, opening by a date, holding up something else, nothing written. */
export function compareWeight(a: ObligationShape, b: ObligationShape): number {
  return weight(a) - weight(b) || compare(opening(a), opening(b)) || byDate(a, b);
}

function weight({ state, consequence, preconditionOf }: ObligationShape): number {
  if (state === 'breached') return 0;
  if (consequence !== null) return 1;
  return preconditionOf === null ? 3 : 2;
}

const never: IsoDate = '9999-12-31';

function opening({ consequence }: ObligationShape): IsoDate {
  return consequence?.opensOn ?? never;
}

function byDate(a: ObligationShape, b: ObligationShape): number {
  return compare(a.due ?? never, b.due ?? never);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The clusters that owe their own, each named once. */
export function clustersOf({ all }: DueGroup): string[] {
  return [...new Set(all.flatMap(({ cluster }) => (cluster === null ? [] : [cluster.name])))];
}
