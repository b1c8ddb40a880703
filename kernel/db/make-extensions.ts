import type pg from 'pg';
import { extensionMissing } from './problems.ts';

/** What Minka needs of PostgreSQL's own extensions: searching by parts of words. */
const needed = ['pg_trgm'] as const;

/** Makes the extensions that are not there; the owner of a database may, unless its server says otherwise. */
export async function makeExtensions(owner: Pick<pg.Client, 'query'>): Promise<void> {
  for (const extension of needed) {
    const known = await owner.query('select from pg_extension where extname = $1', [extension]);
    if (known.rows.length > 0) continue;
    try {
      await owner.query(`create extension ${extension} with schema minka`);
    } catch (error) {
      const { rows } = await owner.query<{ owner: string }>('select current_user as owner');
      const reason = error instanceof Error ? error.message : String(error);
      throw extensionMissing({ extension, owner: rows[0]?.owner ?? '', reason }, { cause: error });
    }
  }
}
