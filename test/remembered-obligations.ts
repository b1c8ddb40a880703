import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysBetween, parsePlainDate } from '#lib/calendar/index.ts';

/** What recomputation needs to know of an obligation besides what was recorded. */
export type Watched = Readonly<{
  id: string;
  due: string;
  slots: readonly string[];
  isAnswered: boolean;
  /** When its consequence is open, if it is due on a day. */
  opensOn(due: string): string | null;
  dueSoonDays: number;
}>;

/** A fact as whoever recorded it remembers it. */
export type Remembered = {
  readonly kind: 'submission' | 'verdict' | 'relief';
  readonly id: string;
  /** The obligation. */
  readonly of: string;
  readonly day: string;
  readonly recorded: Temporal.Instant;
  voided: Temporal.Instant | null;
  readonly slots?: readonly string[];
  readonly answers?: string;
  readonly says?: string;
  readonly until?: string;
};

/** One thing that somebody tries to record. Numbers choose among what there is. */
export type FactStep = Readonly<{
  what: 'submit' | 'verdict' | 'relief' | 'void' | 'correct';
  which: number;
  day: number;
  more: number;
}>;

/** Sequences of steps, their days by chance among so many. */
export function factSteps(dayCount: number): fc.Arbitrary<readonly FactStep[]> {
  const step = fc.record({
    what: fc.constantFrom<FactStep['what'][]>(
      'submit',
      'submit',
      'verdict',
      'verdict',
      'relief',
      'void',
      'correct',
    ),
    which: fc.nat(50),
    day: fc.nat(dayCount - 1),
    more: fc.nat(60),
  });
  return fc.array(step, { minLength: 4, maxLength: 12 });
}

/**
 * How an obligation stands, told again from the facts that somebody knew: one after the other in the order of their
 * days, without any of the rules that the house tells it by.
 */
export function recomputed(
  watched: Watched,
  memory: readonly Remembered[],
  at: string,
  known: Temporal.Instant,
) {
  const isKnown = ({ day, recorded, voided }: Remembered) =>
    day <= at &&
    Temporal.Instant.compare(recorded, known) <= 0 &&
    (voided === null || Temporal.Instant.compare(voided, known) > 0);
  const facts = memory
    .filter(isKnown)
    .filter(({ of }) => of === watched.id)
    .toSorted((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
  let missing = new Set(watched.slots);
  let wholeOn: string | null = null;
  let isAccepted = false;
  let isWaived = false;
  let until: string | null = null;
  for (const fact of facts) {
    if (fact.kind === 'relief' && fact.says === 'waived') isWaived = true;
    if (fact.kind === 'relief' && fact.says === 'extended') until = fact.until ?? null;
    if (fact.kind !== 'submission') continue;
    for (const slot of fact.slots ?? []) missing.delete(slot);
    if (missing.size === 0) wholeOn ??= fact.day;
    const said = facts.find(({ answers }) => answers === fact.id)?.says;
    if (said === 'accepted') isAccepted = true;
    if (said === 'returned') {
      missing = new Set(watched.slots);
      wholeOn = null;
      isAccepted = false;
    }
  }
  const due = until !== null && until > watched.due ? until : watched.due;
  const isMet = !isWaived && wholeOn !== null && (isAccepted || !watched.isAnswered);
  return { state: stateNow(), due, metOn: isMet ? wholeOn : null };

  function stateNow(): string {
    if (isWaived) return 'waived';
    if (wholeOn !== null && !isMet) return 'submitted';
    if (wholeOn !== null) return wholeOn > due ? 'met_late' : 'met';
    const left = daysBetween(parsePlainDate(at), parsePlainDate(due));
    const opens = watched.opensOn(due);
    if (left < 0) return opens !== null && at >= opens ? 'breached' : 'late';
    return left <= watched.dueSoonDays ? 'due_soon' : 'not_due';
  }
}
