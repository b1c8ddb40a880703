/**
 * What people have recorded about the agreement, as it counts by both clocks. Days are ISO dates of the programme's zone.
 * Lists stand in the order in which things happened, and of one day in that in which they were recorded.
 */
export type Recorded = Readonly<{
  submissions: readonly Submission[];
  verdicts: readonly Verdict[];
  reliefs: readonly Relief[];
  milestones: readonly Milestone[];
  /** How promises of the logical framework stand, by the id of their obligation; null where nobody was asked. */
  promises: ReadonlyMap<string, PromiseStanding> | null;
}>;

/** Papers handed in for an obligation. */
export type Submission = Readonly<{
  id: string;
  /** The occurrence: `half_year_report/2`. */
  obligation: string;
  happenedOn: string;
  /** Account of whoever handed them in; null where the machine did. */
  account: string | null;
  /** Slots that hold a paper, or a signed reason why not. */
  slots: readonly string[];
}>;

/** What whoever must be satisfied answered: it speaks of everything handed in up to that submission. */
export type Verdict = Readonly<{
  submission: string;
  verdict: 'accepted' | 'returned';
  happenedOn: string;
}>;

export type Relief = Readonly<{
  id: string;
  obligation: string;
  relief: 'waived' | 'extended';
  until: string | null;
  happenedOn: string;
}>;

/** A dated milestone of an annual work plan. */
export type Milestone = Readonly<{
  plan: string;
  year: number;
  number: number;
  title: string;
  due: string;
  /** The indicator that shows it, or the paper that does. */
  indicator: string | null;
  paper: string | null;
}>;

/** How a promise of the logical framework stands: whether a measure answers it, and since when it is kept. */
export type PromiseStanding = Readonly<{ measured: boolean; reachedOn: string | null }>;

/** Nothing recorded: an agreement as its files alone tell it. */
export const nothingRecorded: Recorded = {
  submissions: [],
  verdicts: [],
  reliefs: [],
  milestones: [],
  promises: null,
};
