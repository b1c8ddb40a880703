import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { databaseTaken } from './problems.ts';

/** What a process is to a database: its only server, one beside others, or a command beside a server. */
export type Standing = 'alone' | 'beside' | 'guest';

const instance = `hashtextextended('minka.instance', 0)`;
const opening = `hashtextextended('minka.opening', 0)`;

/**
 * Says to the database that this process works on it, for as long as the session lives, however that ends. Servers hold
 * the lock together; an earlier Minka, which did not know of others, holds it alone and keeps everybody out.
 */
export async function holdInstance(keeper: pg.Client, asGuest: boolean): Promise<Standing> {
  for (let attempt = 1; ; attempt += 1) {
    const isAlone = await ask(keeper, `select pg_try_advisory_lock(${instance}) as held`);
    if (!isAlone && asGuest) return 'guest';
    if (await ask(keeper, `select pg_try_advisory_lock_shared(${instance}) as held`)) {
      if (isAlone) await keeper.query(`select pg_advisory_unlock(${instance})`);
      return isAlone ? 'alone' : 'beside';
    }
    // The database may notice the end of a killed Minka a moment later than the next one starts.
    if (attempt === 10) throw databaseTaken({});
    await wait(200);
  }
}

/** Lets processes prepare a database one after the other: the first migrates, the next finds it done. */
export async function oneAtATime<T>(keeper: pg.Client, work: () => Promise<T>): Promise<T> {
  await keeper.query(`select pg_advisory_lock(${opening})`);
  try {
    return await work();
  } finally {
    await keeper.query(`select pg_advisory_unlock(${opening})`).catch(() => undefined);
  }
}

async function ask(keeper: pg.Client, question: string): Promise<boolean> {
  const { rows } = await keeper.query<{ held: boolean }>(question);
  return rows[0]?.held === true;
}
