import type { ObligationState } from './obligation.ts';

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
