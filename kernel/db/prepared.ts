import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A client as kysely uses it. */
type Client = Pick<pg.PoolClient, 'query' | 'release'>;

// Statements of the code, not of its values: there are a few hundred. What a list of many ids makes is not kept.
const mostNames = 1000;
const longestText = 20_000;
const names = new Map<string, string>();

/**
 * A client that has the database plan a statement once for each session and not at every use: under row-level
 * security planning takes longer than the question itself.
 */
export function prepared(client: pg.PoolClient): Client {
  const query = (text: string, values: readonly unknown[] = []) => {
    const name = values.length === 0 ? undefined : nameOf(text);
    return client.query(
      name === undefined ? { text, values: [...values] } : { name, text, values: [...values] },
    );
  };
  // Of the driver's many forms kysely knows this one.
  return { query: query as pg.PoolClient['query'], release: (destroy) => client.release(destroy) };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames || text.length > longestText) return undefined;
  const name = `m${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
  names.set(text, name);
  return name;
}
