import { sql } from 'kysely';
import type { AccessServer } from './access-server.ts';

/** A row of the trail as tests look at it. */
export type TracedEntry = Readonly<{
  action: string;
  outcome: string;
  problem: string | null;
  account_id: string | null;
  about_kind: string | null;
  about_id: string | null;
  cluster_id: string | null;
  changes: unknown;
  request_id: string;
}>;

export type Traced = Readonly<{ answer: Response; rows: readonly TracedEntry[] }>;

/** Makes what tells of a piece of work what it answered, with the rows that it added to the trail. */
export function tracing({ ask }: Pick<AccessServer, 'ask'>) {
  const all = () =>
    ask(async (db) => {
      const { rows } = await sql<TracedEntry & { id: string }>`
        select id, action, outcome, problem, account_id, about_kind, about_id, cluster_id, changes, request_id
        from audit.entries`.execute(db);
      return rows;
    });
  return async (work: () => Promise<Response>): Promise<Traced> => {
    const before = new Set((await all()).map(({ id }) => id));
    const answer = await work();
    const rows = (await all()).flatMap(({ id, ...row }) => (before.has(id) ? [] : [row]));
    return { answer, rows };
  };
}
