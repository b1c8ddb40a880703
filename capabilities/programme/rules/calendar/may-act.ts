import type { Obligation, ObligationState } from './obligation.ts';

/** What can be done to an obligation. */
export const obligationActs = ['submit', 'accept', 'return', 'waive', 'extend'] as const;
export type ObligationAct = (typeof obligationActs)[number];

/** Why something cannot be done: the end of the code of the problem that says so. */
export type Refusal =
  | 'obligation-submitted'
  | 'obligation-not-submitted'
  | 'obligation-met'
  | 'obligation-waived'
  | 'obligation-derived';

type Row = Readonly<Record<ObligationAct, Refusal | null>>;

// Papers not handed in yet, whole or in part.
const open: Row = {
  submit: null,
  accept: 'obligation-not-submitted',
  return: 'obligation-not-submitted',
  waive: null,
  extend: null,
};

const all = (refusal: Refusal): Row => ({
  submit: refusal,
  accept: refusal,
  return: refusal,
  waive: refusal,
  extend: refusal,
});

/**
 * Every act in every state: null where it may be done, otherwise the refusal. What is met or waived is taken up again
 * by taking back the fact that made it so.
 */
export const mayAct: Readonly<Record<ObligationState, Row>> = {
  not_due: open,
  due_soon: open,
  late: open,
  breached: open,
  submitted: { submit: 'obligation-submitted', accept: null, return: null, waive: null, extend: null },
  met: all('obligation-met'),
  met_late: all('obligation-met'),
  waived: all('obligation-waived'),
  no_evidence: all('obligation-derived'),
};

const byLetter: readonly ObligationAct[] = ['waive', 'extend'];

/**
 * Why an act cannot be done to an obligation, or null. A measure says how a promise stands, so no paper does; a promise
 * of the logical framework is not waived by a letter either, while a milestone that an indicator shows can be.
 */
export function refusalOf(
  act: ObligationAct,
  { state, origin, indicator }: Pick<Obligation, 'state' | 'origin' | 'indicator'>,
): Refusal | null {
  const isDerived = origin === 'indicator' || (indicator !== undefined && !byLetter.includes(act));
  return isDerived ? 'obligation-derived' : mayAct[state][act];
}
