import { connect } from '#kernel/db/connection.ts';
import {
  clusterConnection,
  prepareDataFolder,
  startCluster,
  superuserName,
} from '#kernel/db/embedded/cluster.ts';
import { stopPostmaster } from '#kernel/db/embedded/postmaster.ts';
import { throwawayDataFolder } from './minka-process.ts';

export type OutsideDatabase = Readonly<{
  /** For DATABASE_URL; the owner may make roles. */
  url: string;
  stop(): Promise<void>;
}>;

/** A PostgreSQL that no Minka keeps, as careful as one in use, with an empty database in it. */
export async function outsideDatabase(): Promise<OutsideDatabase> {
  const folder = throwawayDataFolder();
  await prepareDataFolder(folder);
  const { secrets, postmaster } = await startCluster(folder);
  const owner = clusterConnection(secrets, postmaster, 'owner');
  const session = await connect({ ...owner, user: superuserName, password: secrets.superuser });
  await session.query(`create role outside_owner login createrole password 'owner'`);
  await session.query('create database outside owner outside_owner template template0');
  await session.end();
  return {
    url: `postgres://outside_owner:owner@127.0.0.1:${owner.port}/outside`,
    stop: () => stopPostmaster(postmaster, 'fast'),
  };
}
