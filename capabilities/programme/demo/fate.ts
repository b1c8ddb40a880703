import { addDays, daysBetween, type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import type { ObligationShape } from '../contract/shapes.ts';

/** What becomes of an obligation in the demonstration. */
export type Fate =
  | 'in_time'
  | 'late'
  /** Handed in in time, returned with a reason, and handed in again. */
  | 'returned'
  /** Done in time, and recorded weeks afterwards. */
  | 'recorded_late'
  /** Recorded with a wrong day, and put right. */
  | 'corrected'
  | 'waived'
  | 'extended'
  /** Nobody does anything. */
  | 'open';

// Over again where a row ends.
const rows = {
  answered: ['returned', 'in_time', 'late', 'in_time'],
  milestone: ['in_time', 'late', 'in_time', 'in_time', 'in_time', 'open', 'in_time'],
  precondition: ['in_time', 'late'],
  other: ['in_time', 'in_time', 'late', 'in_time', 'in_time'],
} as const satisfies Record<string, readonly Fate[]>;

/** Draws fates in the order in which obligations come up: each that is seldom once, the others over and over. */
export function fateDrawer(today: PlainDate): (obligation: ObligationShape) => Fate {
  const drawn = { answered: 0, milestone: 0, precondition: 0, other: 0 };
  const seldom = new Set<Fate>(['recorded_late', 'corrected', 'waived', 'extended', 'open']);
  const once = (fate: Fate) => (seldom.delete(fate) ? fate : undefined);
  return (obligation) => {
    const kind = kindOf(obligation);
    if (kind === 'other') {
      const { due, period } = obligation;
      // One of the last weeks stays open; only what comes again anyway is waived or gets more time.
      const isRecent = due !== null && daysBetween(parsePlainDate(due), today) < 75;
      const rare = isRecent
        ? once('open')
        : (once('recorded_late') ?? once('corrected') ?? (period && (once('waived') ?? once('extended'))));
      if (rare) return rare;
    }
    const row = rows[kind];
    const fate = row[drawn[kind] % row.length] ?? 'in_time';
    drawn[kind] += 1;
    return fate;
  };
}

/** What an obligation is to those who work: to be answered by somebody outside, a milestone, what money waits for. */
function kindOf({ acceptedBy, origin, preconditionOf }: ObligationShape): keyof typeof rows {
  if (origin === 'milestone') return 'milestone';
  if (acceptedBy !== null) return 'answered';
  return preconditionOf === null ? 'other' : 'precondition';
}

/** The day from which somebody acts on an obligation; undefined where nobody does. */
export function dayOf(fate: Fate, due: PlainDate): PlainDate | undefined {
  switch (fate) {
    case 'open':
      return undefined;
    case 'late':
      return addDays(due, 12);
    case 'recorded_late':
      return addDays(due, 20);
    case 'waived':
      return addDays(due, 9);
    default:
      return addDays(due, -8);
  }
}
