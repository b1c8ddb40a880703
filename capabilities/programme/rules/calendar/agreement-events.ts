import type { Programme } from '../format/programme.ts';
import type { Text } from '../format/text.ts';
import type { Threshold, Timing } from '../format/timing.ts';
import { thresholdId } from './resolve-timing.ts';

/** An event from which the agreement counts, and which somebody can record. */
export type AgreementEvent = Readonly<{
  id: string;
  /** Its name in the files; undefined for the signature and the first day where they do not name them. */
  label: Text | undefined;
  /** Money that passes a threshold, where that is the event. */
  threshold: Threshold | undefined;
  /** The day that the files themselves state. */
  stated: string | undefined;
  /** Whether something is due at each of its occurrences, so that it is recorded more than once. */
  comesAgain: boolean;
}>;

/** The events of a programme, the signature first: those of its file, and the thresholds of its clauses. */
export function agreementEvents(programme: Programme): AgreementEvent[] {
  const { events, dates } = programme.programme;
  const timings = programme.clauses.clauses.flatMap((clause) =>
    clause.kind === 'obligation' ? timingsIn(clause.due) : [],
  );
  const again = new Set(timings.flatMap((timing) => ('at_each' in timing ? timing.at_each : [])));
  const named = (id: string) => events.find((event) => event.id === id);
  const ids = ['signature', ...events.map(({ id }) => id).filter((id) => id !== 'signature')];
  const thresholds = timings.flatMap((timing) => ('when' in timing ? timing.when : []));
  return [
    ...ids.map((id) => ({
      id,
      label: named(id)?.label,
      threshold: undefined,
      stated: named(id)?.on ?? (id === 'signature' ? dates.signed : undefined) ?? startStated(id, programme),
      comesAgain: again.has(id),
    })),
    ...[...new Map(thresholds.map((threshold) => [thresholdId(threshold), threshold]))].map(
      ([id, threshold]) => ({ id, label: undefined, threshold, stated: undefined, comesAgain: false }),
    ),
  ];
}

function startStated(id: string, { programme }: Programme): string | undefined {
  return id === 'start' && typeof programme.dates.start === 'string' ? programme.dates.start : undefined;
}

/** A timing and those inside it. */
function timingsIn(timing: Timing): Timing[] {
  if ('earlier_of' in timing) return timing.earlier_of.flatMap(timingsIn);
  if ('later_of' in timing) return timing.later_of.flatMap(timingsIn);
  if ('every' in timing && timing.until !== undefined) return [timing, ...timingsIn(timing.until)];
  return [timing];
}
