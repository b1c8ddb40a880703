import type { IsoDate } from '#kernel/i18n/format-date.ts';
import type { ObligationShape } from '../../contract.ts';

/** By what happens if nobody acts: open already, opening by a date, holding up something else, nothing written. */
export function compareWeight(a: ObligationShape, b: ObligationShape): number {
  return weight(a) - weight(b) || compare(opening(a), opening(b)) || compare(a.due ?? never, b.due ?? never);
}

/** The next dates that have not passed, one of each clause, the earliest first. */
export function comingDates(obligations: readonly ObligationShape[], most: number): ObligationShape[] {
  const ahead = obligations
    .filter(({ state, due }) => due !== null && (state === 'due_soon' || state === 'not_due'))
    .sort((a, b) => compare(a.due ?? never, b.due ?? never));
  const first = ahead.filter(
    ({ clause }, index) => ahead.findIndex((one) => one.clause === clause) === index,
  );
  return first.slice(0, most);
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
