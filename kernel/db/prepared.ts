import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A client as kysely uses it. */
type Client = Pick<pg.PoolClient, 'query' | 'release'>;
type Statement = Readonly<{ name?: string; text: string; values: unknown[] }>;

/**
 * Begins a statement that is sent together with the commit behind it. It answers with nothing, and its failure is the
 * failure of the commit.
 */
export const withCommit = '/* with the commit */';

// Statements of the code, not of its values: there are a few hundred. What a list of many ids makes is not kept.
const mostNames = 1000;
const longestText = 20_000;
const names = new Map<string, string>();

/**
 * A client that has the database plan a statement once for each session and not at every use: under row-level
 * security planning takes longer than the question itself. The beginning of a transaction goes out with its first
 * statement, and what it says last with its commit: each way to the database and back takes longer than they do.
 */
export function prepared(client: pg.PoolClient): Client {
  let held: Statement[] = [];
  async function query(text: string, values: readonly unknown[] = []): Promise<unknown> {
    const statement = named(text, values);
    if (opens(text) || text.startsWith(withCommit)) {
      held.push(statement);
      return nothing;
    }
    // What was to go with the commit does not go with the rollback.
    const before = text === 'rollback' ? held.filter((one) => opens(one.text)) : held;
    held = [];
    const answers = await together(client, [...before, statement]);
    return answers.at(-1);
  }
  // Of the driver's many forms kysely knows this one.
  return { query: query as pg.PoolClient['query'], release: (destroy) => client.release(destroy) };
}

/** Sends statements in one go. */
function together(client: pg.PoolClient, statements: readonly Statement[]): Promise<unknown[]> {
  const { stream } = client.connection;
  stream.cork();
  const answers = Promise.all(statements.map((one) => client.query(one)));
  stream.uncork();
  return answers;
}

function opens(text: string): boolean {
  return text === 'begin' || text.startsWith('start transaction');
}

/** What kysely reads of the answer to a statement that was not sent yet. */
const nothing = { command: 'SELECT', rowCount: 0, rows: [] };

function named(text: string, values: readonly unknown[]): Statement {
  const name = values.length === 0 ? undefined : nameOf(text);
  return name === undefined ? { text, values: [...values] } : { name, text, values: [...values] };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames || text.length > longestText) return undefined;
  const name = `m${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
  names.set(text, name);
  return name;
}
