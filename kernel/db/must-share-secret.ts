import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Standing } from './hold-instance.ts';
import { secretDiffers } from './problems.ts';

/**
 * Refuses to serve beside servers that have another secret. Whoever is alone decides which it is from now on. Asked
 * while no other process opens the database.
 */
export async function mustShareSecret(owner: pg.Client, standing: Standing, secret: string): Promise<void> {
  if (!(await isThere(owner))) return;
  const sha256 = createHash('sha256').update(`minka ${secret}`).digest('hex');
  if (standing === 'alone') await owner.query('delete from minka.secret_mark where sha256 <> $1', [sha256]);
  const { rows } = await owner.query<{ sha256: string }>('select sha256 from minka.secret_mark');
  if (rows.length === 0) await owner.query('insert into minka.secret_mark (sha256) values ($1)', [sha256]);
  else if (rows.some((row) => row.sha256 !== sha256)) throw secretDiffers({});
}

/** Whether the database is far enough to know of any secret: a first server may have died before it was. */
async function isThere(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('minka.secret_mark') is not null as there`,
  );
  return rows[0]?.there === true;
}
