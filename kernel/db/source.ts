import type pg from 'pg';
import type { Clock } from '#kernel/clock/clock.ts';
import { makeAppRole, type WorkingRole } from './app-role.ts';
import { type Connection, readDatabaseUrl } from './connection.ts';
import { type Cluster, clusterConnection, prepareDataFolder, startCluster } from './embedded/cluster.ts';
import { livingHolder, takeDataLock } from './embedded/data-lock.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from './embedded/postmaster.ts';
import { readSecrets } from './embedded/secrets.ts';
import { databaseUnavailable } from './problems.ts';
import { secretNamed } from './secret-named.ts';

/** Where the data lies: in a folder of ours with a database of our own, or in a database that somebody else runs. */
export type DatabasePlace = Readonly<{
  dataFolder: string;
  databaseUrl: string | undefined;
  appDatabaseUrl: string | undefined;
  authDatabaseUrl: string | undefined;
  jobsDatabaseUrl: string | undefined;
  /** From which all secrets are derived, where several servers have to have the same; otherwise each folder keeps its own. */
  secret: string | undefined;
}>;

/** One way to a database; `revive` brings back what died, and answers where it is now. */
export type Source = Readonly<{
  owner(): Connection;
  /** The way in of a working role; a guest of another Minka's database changes nothing to get it. */
  as(role: WorkingRole, owner: pg.Client, guest: boolean): Promise<Connection>;
  revive(): Promise<void>;
  close(): Promise<void>;
}>;

/**
 * @param command what this process is, as others are told that it holds the data
 * @param asGuest whether a database that another Minka keeps will do, as for a command beside a running server
 */
export async function openSource(
  place: DatabasePlace,
  command: string,
  asGuest: boolean,
  clock: Clock,
): Promise<Source> {
  const { databaseUrl } = place;
  if (databaseUrl !== undefined) return urlSource({ ...place, databaseUrl });
  await prepareDataFolder(place.dataFolder);
  if (asGuest && (await livingHolder(place.dataFolder)) !== undefined) return guestSource(place.dataFolder);
  const lock = await takeDataLock(place.dataFolder, command, clock);
  try {
    const cluster = await startCluster(place.dataFolder);
    return keeperSource(cluster, asGuest, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function keeperSource(cluster: Cluster, isCommand: boolean, release: () => Promise<void>): Source {
  let { postmaster } = cluster;
  return {
    owner: () => clusterConnection(cluster.secrets, postmaster, 'owner'),
    as: async (role) => clusterConnection(cluster.secrets, postmaster, role),
    async revive() {
      const living = await findPostmaster(cluster.place.folder);
      postmaster = living ?? (await startPostmaster(cluster.place, postmaster.port));
    },
    async close() {
      try {
        // A command that started the database may have guests; a server has none that matter.
        await stopPostmaster(postmaster, isCommand ? 'smart' : 'fast');
      } finally {
        await release();
      }
    },
  };
}

async function guestSource(dataFolder: string): Promise<Source> {
  const secrets = await readSecrets(dataFolder);
  const postmaster = await findPostmaster(`${dataFolder}/postgres`).catch(() => undefined);
  if (secrets === undefined || postmaster === undefined) throw databaseUnavailable({});
  return {
    owner: () => clusterConnection(secrets, postmaster, 'owner'),
    as: async (role) => clusterConnection(secrets, postmaster, role),
    revive: async () => undefined,
    close: async () => undefined,
  };
}

function urlSource(place: DatabasePlace & { databaseUrl: string }): Source {
  const owner = readDatabaseUrl(place.databaseUrl, 'DATABASE_URL');
  const given: Readonly<Record<WorkingRole, Connection | undefined>> = {
    app: readGiven(place.appDatabaseUrl, 'MINKA_APP_DATABASE_URL'),
    auth: readGiven(place.authDatabaseUrl, 'MINKA_AUTH_DATABASE_URL'),
    jobs: readGiven(place.jobsDatabaseUrl, 'MINKA_JOBS_DATABASE_URL'),
  };
  return {
    owner: () => owner,
    async as(role, session, guest) {
      const named = given[role];
      if (named !== undefined) return named;
      const secret = await secretNamed(place, `${role}-role-secret`);
      return makeAppRole(session, owner, { role, secret, guest });
    },
    revive: async () => undefined,
    close: async () => undefined,
  };
}

function readGiven(url: string | undefined, setting: string): Connection | undefined {
  return url === undefined ? undefined : readDatabaseUrl(url, setting);
}
