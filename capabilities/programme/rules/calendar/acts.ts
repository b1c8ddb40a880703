import type { Recorded, Submission } from './recorded.ts';

/** What was recorded about one obligation comes to. Days are ISO dates. */
export type Acts = Readonly<{
  waivedOn: string | null;
  /** The day up to which it was extended, whatever it was due before. */
  extendedTo: string | null;
  /** Slots that are filled by what was handed in and not returned. */
  filled: readonly string[];
  /** The day on which the last missing paper was handed in. */
  completeOn: string | null;
  /** What was handed in and not returned, oldest first: it waits for one answer together. */
  standing: readonly Submission[];
  accepted: boolean;
  /** Days on which what was handed in was returned. */
  returnedOn: readonly string[];
}>;

/**
 * What the facts about an obligation come to.
 *
 * What was returned has to be handed in again, and with it everything that was handed in before.
 */
export function actsOf(obligation: string, slots: readonly string[], recorded: Recorded): Acts {
  const own = recorded.submissions.filter((one) => one.obligation === obligation);
  const answers = own.map(({ id }) => recorded.verdicts.find(({ submission }) => submission === id));
  const lastReturn = answers.findLastIndex((answer) => answer?.verdict === 'returned');
  const standing = own.slice(lastReturn + 1);
  const filled = slots.filter((slot) => standing.some((one) => one.slots.includes(slot)));
  const reliefs = recorded.reliefs.filter((one) => one.obligation === obligation);
  return {
    waivedOn: reliefs.find(({ relief }) => relief === 'waived')?.happenedOn ?? null,
    extendedTo: reliefs.findLast(({ relief }) => relief === 'extended')?.until ?? null,
    filled,
    completeOn: completedOn(slots, standing),
    standing,
    accepted: answers.slice(lastReturn + 1).some((answer) => answer?.verdict === 'accepted'),
    returnedOn: answers.flatMap((answer) => (answer?.verdict === 'returned' ? [answer.happenedOn] : [])),
  };
}

/** The day of the submission with which every slot was filled; null while one is empty. */
function completedOn(slots: readonly string[], submissions: readonly Submission[]): string | null {
  const missing = new Set(slots);
  for (const { slots: given, happenedOn } of submissions) {
    for (const slot of given) missing.delete(slot);
    if (missing.size === 0) return happenedOn;
  }
  return null;
}
