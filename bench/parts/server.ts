import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { clusterConnection } from '#kernel/db/embedded/cluster.ts';
import { findPostmaster } from '#kernel/db/embedded/postmaster.ts';
import { readSecrets } from '#kernel/db/embedded/secrets.ts';

export type Running = Readonly<{ child: ChildProcess; printed: string; stop: () => Promise<void> }>;

/** Starts Minka on a data folder as people start it, and waits until it has printed what is looked for. */
export async function startMinka(data: string, printed: RegExp): Promise<Running> {
  const child = spawn(join(import.meta.dirname, '../../bin/minka'), ['start'], {
    env: { PATH: '/usr/bin:/bin', MINKA_DATA: data, MINKA_PORT: '0', LANG: 'en' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  };
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (printed.test(said)) return { child, printed: said, stop };
  }
  throw new Error(`Minka did not start: ${said}`);
}

/** A pool of the owner's connections to the database of a Minka that runs on a data folder. */
export async function ownerPool(data: string, max: number): Promise<pg.Pool> {
  const secrets = await readSecrets(data);
  const postmaster = await findPostmaster(join(data, 'postgres'));
  if (secrets === undefined || postmaster === undefined) throw new Error('the database runs');
  const pool = new pg.Pool({ ...clusterConnection(secrets, postmaster, 'owner'), max });
  // The server stops its database while this pool may still be open.
  pool.on('error', () => undefined);
  return pool;
}
