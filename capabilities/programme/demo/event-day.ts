import type { Hand, Stage } from '#kernel/demonstration/scene.ts';
import { addDays, daysBetween, type PlainDate } from '#lib/calendar/index.ts';
import type { EventShape } from '../contract/obligations.ts';
import { listEvents, recordOccurrence } from '../contract.ts';
import type { Office } from './office-day.ts';

/** Weeks between two of what comes again. */
const rhythmDays = 17 * 7;

/** What has to have happened for what comes again to come, and when it came last. */
export type EventRhythm = { lastOn?: PlainDate };

const done: readonly string[] = ['met', 'met_late', 'waived'];

/**
 * Records the events of the agreement as they come about: one that waits for conditions once all of them are met, with
 * those that its files name before it, and from then on, every few months, those that come again.
 */
export async function eventDay(
  stage: Stage,
  office: Office,
  rhythm: EventRhythm,
  on: PlainDate,
): Promise<void> {
  const awaited = rhythm.lastOn === undefined ? awaitedEvent(office.owed) : undefined;
  const isTime = rhythm.lastOn !== undefined && daysBetween(rhythm.lastOn, on) >= rhythmDays;
  if (awaited === undefined && !isTime) return;
  office.restsUntil = undefined;
  const director = stage.as('director');
  const { events } = await director.ask(listEvents, { query: { lang: office.desk.premise.ground.language } });
  if (isTime) {
    for (const event of events.filter(({ comesAgain }) => comesAgain)) {
      await record(director, office, event, addDays(on, -2));
    }
    rhythm.lastOn = on;
    return;
  }
  const once = events.filter(({ comesAgain, stated }) => !comesAgain && stated === null);
  const next = once.find(
    ({ id, name, occurrences }) => occurrences.length === 0 && [id, name].includes(awaited ?? ''),
  );
  if (next === undefined) return;
  for (const event of once.slice(0, once.indexOf(next) + 1)) {
    // The first day of month 1 follows from the signature unless somebody says otherwise.
    if (event.occurrences.length > 0 || event.id === 'start') continue;
    await record(director, office, event, addDays(on, event === next ? -1 : -6));
  }
  rhythm.lastOn = on;
}

/** The event of which every condition is met. */
function awaitedEvent(owed: Office['owed']): string | undefined {
  const conditions = owed.filter(
    ({ preconditionOf, origin }) => preconditionOf !== null && origin === 'clause',
  );
  const names = new Set(conditions.map(({ preconditionOf }) => preconditionOf ?? ''));
  return [...names].find((name) =>
    conditions.every(({ preconditionOf, state }) => preconditionOf !== name || done.includes(state)),
  );
}

/** Records that an event came about, with the paper that shows it. */
export async function record(
  director: Hand,
  { desk }: Office,
  { id, name, slots }: Pick<EventShape, 'id' | 'name' | 'slots'>,
  happened: PlainDate,
): Promise<void> {
  const paper = desk.letterFrom(name, {
    concerns: name,
    on: happened,
    says: desk.say('event', { event: name }),
  });
  const file = await director.give(paper, { name: desk.fileName(paper) });
  await director.write(recordOccurrence, {
    params: { event: id },
    body: {
      happenedOn: happened.toString(),
      evidence: slots.slice(0, 1).map((slot) => ({ slot: slot.id, file })),
      omitted: [],
    },
  });
}
