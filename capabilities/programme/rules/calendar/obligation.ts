import type { obligationStates } from '../../contract/shapes.ts';
import type { Text } from '../format/text.ts';
import type { Timing } from '../format/timing.ts';
import type { WaitsFor } from './resolve-timing.ts';

export type ObligationState = (typeof obligationStates)[number];

/** One occurrence of something owed. All dates are ISO dates in the programme's time zone. */
export type Obligation = {
  /** `clause/period`, and the cluster after it where each cluster owes its own. */
  id: string;
  clause: string;
  origin: 'clause' | 'indicator';
  /** The indicator that promises it. */
  indicator?: string;
  title: Text;
  paragraph: string;
  /** What its date is computed from. */
  timing: Timing;
  note?: Text;
  /** What its document must cover. */
  contents: Text[];
  /** Party, unit, post or council that owes it. */
  owner: string;
  to?: string;
  cluster?: string;
  /** The period that it is about: half-year 2, quarter 7. */
  period?: { number: number; from: string; to: string };
  /** Due at the end of this day; null while what sets it has not come. */
  due: string | null;
  /** Programme month of the due date. */
  month: number | null;
  waitsFor: WaitsFor[];
  state: ObligationState;
  /** Days from the day asked to the due date; negative when it has passed. */
  days: number | null;
  evidence: { type: string; what: Text }[];
  acceptedBy?: string;
  preconditionOf?: string;
  consequence?: { what: Text; opensOn: string | null; paragraph?: string };
};
