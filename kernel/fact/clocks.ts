import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';

/**
 * The two clocks by which facts are read: what had happened by the end of a day, in the programme's zone, as it was
 * recorded by an instant.
 */
export type Clocks = Readonly<{ at: PlainDate; known: Temporal.Instant }>;

type Asked = Readonly<{ at?: string | undefined; known?: string | undefined }>;

/** The clocks that a request asks for: today, as known at its moment, where it names neither. */
export function clocksOf(asked: Asked, today: PlainDate, now: Temporal.Instant): Clocks {
  return {
    at: asked.at === undefined ? today : parsePlainDate(asked.at),
    known: asked.known === undefined ? now : Temporal.Instant.from(asked.known),
  };
}

/** Whether the clocks show this moment, so that something can be recorded. A day ahead is looked at, not written on. */
export function isNow(asked: Asked, today: PlainDate): boolean {
  return asked.known === undefined && (asked.at === undefined || asked.at === today.toString());
}

/** The condition that a fact counts by both clocks: it had happened, was recorded, and was not taken back yet. */
export function standing(alias: string, { at, known }: Clocks): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${column('happened_on')} <= ${at.toString()}::date and ${recordedBy(alias, known)})`;
}

/** The condition that a fact had happened and was recorded by both clocks, also where it was taken back by then. */
export function happenedBy(alias: string, { at, known }: Clocks): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${column('happened_on')} <= ${at.toString()}::date
    and ${column('recorded_at')} <= ${known.toString()}::timestamptz)`;
}

/** The condition that a fact was known at an instant, whenever it is said to have happened. */
export function recordedBy(alias: string, known: Temporal.Instant): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const instant = known.toString();
  return sql<boolean>`(${column('recorded_at')} <= ${instant}::timestamptz
    and (${column('voided_at')} is null or ${column('voided_at')} > ${instant}::timestamptz))`;
}
