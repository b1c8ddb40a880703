import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { RequestOrigin, Trail } from '#kernel/action.ts';
import { actorName, type Identity } from '#kernel/auth/identity.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { noProgramme } from './entry.ts';

export type Acted = Readonly<{
  action: string;
  identity: Identity;
  now: Temporal.Instant;
  programme: string | null;
  requestId: string;
  from: RequestOrigin;
  trail: Trail;
  /** Code of the problem, where it was refused. */
  problem?: string;
}>;

/** Adds one row to the trail, in the transaction of what it tells of. Answers with its id. */
export async function recordEntry(db: Transaction<Database>, acted: Acted): Promise<string> {
  const entry = entryOf(acted);
  await db.insertInto('audit.entries').values(entry).execute();
  return entry.id;
}

/** The row of the trail that tells of something. */
export function entryOf({ identity, now, trail, problem, ...acted }: Acted) {
  const action = trail.action ?? acted.action;
  const person = identity.kind === 'person' ? identity : undefined;
  return {
    programme_id: trail.programme ?? acted.programme ?? noProgramme,
    id: newId(now),
    at: now.toString(),
    account_id: trail.by?.accountId ?? person?.accountId ?? null,
    actor: trail.by?.name ?? actorName(identity),
    session_id: person?.sessionId ?? null,
    address: acted.from.address === '' ? null : acted.from.address,
    action,
    area: action.split('.', 1).join(''),
    outcome: problem === undefined ? 'done' : 'refused',
    problem: problem ?? null,
    about_kind: trail.about?.kind ?? null,
    about_id: trail.about?.id ?? null,
    about_name: trail.about?.name ?? null,
    cluster_id: trail.cluster ?? null,
    details: JSON.stringify(trail.details ?? {}),
    changes: JSON.stringify(trail.changes ?? []),
    request_id: acted.requestId,
  };
}
