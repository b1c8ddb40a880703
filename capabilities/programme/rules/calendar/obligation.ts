import type { obligationStates } from '../../contract/shapes.ts';
import type { Text } from '../format/text.ts';
import type { Timing } from '../format/timing.ts';
import type { WaitsFor } from './resolve-timing.ts';
import type { EvidenceSlot } from './slots.ts';

export type ObligationState = (typeof obligationStates)[number];

/** One occurrence of something owed. All dates are ISO dates in the programme's time zone. */
export type Obligation = {
  /** `clause/period`, and the cluster after it where each cluster owes its own. */
  id: string;
  clause: string;
  origin: 'clause' | 'indicator' | 'milestone';
  /** The indicator that promises it, or that shows the milestone. */
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
  /** The day on which it was due before more time was given. */
  dueBefore?: string;
  /** Programme month of the due date. */
  month: number | null;
  waitsFor: WaitsFor[];
  state: ObligationState;
  /** Days from the day asked to the due date; negative when it has passed. */
  days: number | null;
  /** The papers that it asks for; `filled` ones were handed in, or a reason signed why not. */
  evidence: (EvidenceSlot & { filled: boolean })[];
  /** The day on which it was met: that of the papers, not of their acceptance. */
  metOn?: string;
  /** The day on which the papers that wait for an answer were handed in. */
  submittedOn?: string;
  /** The day on which what was handed in was returned last. */
  returnedOn?: string;
  /** The submission that waits for an answer, and the accounts of those who handed papers in. */
  waiting?: { submission: string; accounts: string[] };
  acceptedBy?: string;
  preconditionOf?: string;
  /** `warnOn`: days after the due date on which the consequence is announced. */
  consequence?: { what: Text; opensOn: string | null; warnOn: string[]; paragraph?: string };
};
