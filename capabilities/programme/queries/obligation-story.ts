import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '#kernel/db/row-types.ts';
import { type Clocks, happenedBy } from '#kernel/fact/clocks.ts';
import type { FactShape } from '#kernel/fact/contract.ts';
import type { FactColumns } from '#kernel/fact/fact-kind.ts';
import { papersOf, presentFact } from '#kernel/fact/papers-of.ts';
import type { Chapter } from '../contract/obligations.ts';
import { relief, submission, verdict } from '../facts.ts';

/** One entry of a story, before it is said what its reader may do with it. */
export type Told = FactShape &
  Pick<Chapter, 'act' | 'why' | 'until' | 'byLetter' | 'answers'> &
  Readonly<{ account: string | null }>;

type Found = FactColumns & Pick<Told, 'act' | 'why' | 'until' | 'byLetter' | 'answers'>;

/**
 * What happened to an obligation, oldest first, by both clocks. What was taken back by then is told too: a story that
 * leaves things out is none.
 */
export async function storyOf(
  db: Transaction<Database>,
  programme: string,
  obligation: string,
  clocks: Clocks,
): Promise<readonly Told[]> {
  const found = [
    ...(await submissions(db, programme, obligation, clocks)),
    ...(await verdicts(db, programme, obligation, clocks)),
    ...(await reliefs(db, programme, obligation, clocks)),
  ].sort(inOrder);
  const ids = found.map(({ id }) => id);
  const papers = await papersOf(db, programme, ids, clocks.known);
  return found.map(({ act, why, until, byLetter, answers, ...row }) => ({
    ...presentFact(kindOf[act], row, papers(row.id), clocks.known),
    act,
    why,
    until,
    byLetter,
    answers,
    account: row.recorded_by_account,
  }));
}

const kindOf: Readonly<Record<Told['act'], string>> = {
  submitted: submission.name,
  accepted: verdict.name,
  returned: verdict.name,
  waived: relief.name,
  extended: relief.name,
};

/** The condition that a fact is about an obligation, also where it was taken back by then. */
function isAbout(programme: string, obligation: string, clocks: Clocks): RawBuilder<boolean> {
  return sql<boolean>`fact.programme_id = ${programme} and fact.subject = ${obligation}
    and ${happenedBy('fact', clocks)}`;
}

function inOrder(a: Found, b: Found): number {
  if (a.happened_on !== b.happened_on) return a.happened_on < b.happened_on ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

async function submissions(
  db: Transaction<Database>,
  programme: string,
  obligation: string,
  clocks: Clocks,
): Promise<Found[]> {
  const rows = await db
    .selectFrom('programme.submissions as fact')
    .selectAll()
    .where(isAbout(programme, obligation, clocks))
    .execute();
  return rows.map((row) => ({
    ...row,
    act: 'submitted' as const,
    why: row.note,
    until: null,
    byLetter: false,
    answers: null,
  }));
}

async function verdicts(
  db: Transaction<Database>,
  programme: string,
  obligation: string,
  clocks: Clocks,
): Promise<Found[]> {
  const rows = await db
    .selectFrom('programme.verdicts as fact')
    .selectAll()
    .where(isAbout(programme, obligation, clocks))
    .execute();
  return rows.map((row) => ({
    ...row,
    act: row.verdict === 'accepted' ? ('accepted' as const) : ('returned' as const),
    why: row.reason,
    until: null,
    byLetter: row.by_letter,
    answers: row.submission_id,
  }));
}

async function reliefs(
  db: Transaction<Database>,
  programme: string,
  obligation: string,
  clocks: Clocks,
): Promise<Found[]> {
  const rows = await db
    .selectFrom('programme.reliefs as fact')
    .selectAll()
    .where(isAbout(programme, obligation, clocks))
    .execute();
  return rows.map((row) => ({
    ...row,
    act: row.relief === 'waived' ? ('waived' as const) : ('extended' as const),
    why: row.reason,
    until: row.until_on,
    byLetter: true,
    answers: null,
  }));
}
