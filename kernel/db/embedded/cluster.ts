import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import {
  dataNotADatabase,
  dataNotWritable,
  dataOfOtherVersion,
  initialisationFailed,
  secretsMissing,
} from '#kernel/db/problems.ts';
import { type Binaries, findBinaries, majorOf } from './binaries.ts';
import { findPostmaster, type Place, type Postmaster, startPostmaster } from './postmaster.ts';
import { reachableBinaries } from './reachable-binaries.ts';
import { databaseUser, mustReach } from './run-as.ts';
import { keepSecrets, makeSecrets, readSecrets, type Secrets, secretsFile } from './secrets.ts';

const run = promisify(execFile);
export const superuserName = 'minka_superuser';
export const embeddedOwner = 'minka_owner';
export const embeddedApp = 'minka_app';
export const embeddedAuth = 'minka_auth';
export const embeddedJobs = 'minka_jobs';
export const embeddedDatabase = 'minka';

/** Whose the functions are that search; nobody signs in as it. */
const embeddedSearch = 'minka_search';

const roles = { owner: embeddedOwner, app: embeddedApp, auth: embeddedAuth, jobs: embeddedJobs } as const;
type Role = keyof typeof roles;

/** The embedded database of one data folder, running. `adopted` when it outlived the Minka that had started it. */
export type Cluster = Readonly<{
  place: Place;
  secrets: Secrets;
  postmaster: Postmaster;
  adopted: boolean;
}>;

/** What tests do differently: other programs, faster and less careful settings. */
export type ClusterOptions = Readonly<{ binaries?: Binaries; settings?: Readonly<Record<string, string>> }>;

/** Makes the data folder, with the parts that Minka keeps in it. */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  try {
    // What lies above is made for everybody to pass, the folder itself for nobody to look into.
    await mkdir(dirname(dataFolder), { recursive: true, mode: 0o755 });
    await mkdir(join(dataFolder, 'logs'), { recursive: true, mode: 0o700 });
    const probe = join(dataFolder, `.writable.${randomUUID()}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw dataNotWritable({
      folder: dataFolder,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/**
 * Brings the database of a data folder up: makes it where there is none, adopts it where it lives, starts it
 * otherwise. Never touches a folder that holds something and is not a database of the version that Minka carries.
 * The caller holds the data lock.
 */
export async function startCluster(dataFolder: string, more: ClusterOptions = {}): Promise<Cluster> {
  const [installed, user] = await Promise.all([more.binaries ?? findBinaries(), databaseUser()]);
  const folder = join(dataFolder, 'postgres');
  const logFile = join(dataFolder, 'logs', 'postgres.log');
  await mustReach(dataFolder, user);
  const binaries = await reachableBinaries(installed, dataFolder, user);
  const place: Place = { folder, logFile, binaries, user, settings: more.settings ?? {} };
  const found = await readSecrets(dataFolder);
  if (await isThere(folder)) {
    await mustBeOurs(folder, binaries.version);
    if (found === undefined) throw secretsMissing({ file: secretsFile(dataFolder), folder });
  }
  const renewed = found !== undefined && (await keepSecrets(dataFolder, found));
  const secrets = found ?? (await makeSecrets(dataFolder));
  if (!(await isThere(folder))) await initialise(dataFolder, place, secrets);
  const living = await findPostmaster(folder);
  const postmaster = living ?? (await startPostmaster(place));
  const cluster = { place, secrets, postmaster, adopted: living !== undefined };
  await makeRolesAndDatabase(cluster, renewed);
  return cluster;
}

/** Connection settings of one of the cluster's roles. */
export function clusterConnection(
  secrets: Secrets,
  { host, port }: Pick<Postmaster, 'host' | 'port'>,
  role: Role,
): Required<Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database'>> {
  return { host, port, user: roles[role], password: secrets[role], database: embeddedDatabase };
}

async function mustBeOurs(folder: string, carried: string): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) throw dataNotADatabase({ folder });
  const major = majorOf(carried);
  if (Number(version) !== major) {
    throw dataOfOtherVersion({ folder, found: version.trim(), carried: String(major) });
  }
}

// Into a folder of its own first, which gets its name when it is whole: a kill in between leaves a left-over, never
// half a database under the real name.
async function initialise(dataFolder: string, place: Place, secrets: Secrets): Promise<void> {
  const fresh = join(dataFolder, `postgres.unfinished-${randomUUID()}`);
  const passwordFile = `${fresh}.password`;
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, secrets.superuser, { mode: 0o600, flag: 'wx' });
  if (place.user !== undefined) {
    await chown(fresh, place.user.uid, place.user.gid);
    await chown(passwordFile, place.user.uid, place.user.gid);
  }
  try {
    await run(
      place.binaries.initdb,
      [
        `--pgdata=${fresh}`,
        `--username=${superuserName}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        ...localeFlags(place.binaries),
        '--data-checksums',
        '--no-instructions',
      ],
      {
        cwd: fresh,
        ...(process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', TZ: 'UTC' } }),
        ...place.user,
      },
    );
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw initialisationFailed({ reason: output.trim().slice(-1000) }, { cause: error });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, place.folder);
}

// Upper and lower case of all letters, the same on every machine; sorting names its own collation.
function localeFlags({ version }: Binaries): readonly string[] {
  return majorOf(version) < 17 ? [] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

async function makeRolesAndDatabase({ secrets, postmaster }: Cluster, renewed: boolean): Promise<void> {
  const superuser = new pg.Client({
    host: postmaster.host,
    port: postmaster.port,
    user: superuserName,
    password: secrets.superuser,
    database: 'postgres',
  });
  await superuser.connect();
  try {
    const known = await superuser.query('select from pg_database where datname = $1', [embeddedDatabase]);
    const { rows } = await superuser.query<{ name: string }>('select rolname as name from pg_roles');
    const there = new Set(rows.map(({ name }) => name));
    // Data of an earlier Minka have their database, but neither the latest roles nor their passwords.
    const all = [...Object.values(roles), embeddedSearch];
    const isWhole = known.rowCount === 1 && all.every((name) => there.has(name));
    if (isWhole && !renewed) return;
    for (const role of ['owner', 'app', 'auth', 'jobs'] as const) {
      await superuser.query(
        `${there.has(roles[role]) ? 'alter' : 'create'} role ${roles[role]}
         login nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(secrets[role])}`,
      );
    }
    if (!there.has(embeddedSearch)) {
      await superuser.query(`create role ${embeddedSearch} nologin nosuperuser nobypassrls`);
    }
    await superuser.query(`grant ${embeddedSearch} to ${embeddedOwner}`);
    if (known.rowCount === 0) {
      await superuser.query(`create database ${embeddedDatabase} owner ${embeddedOwner}`);
      await superuser.query(`revoke connect, temporary on database ${embeddedDatabase} from public`);
    }
    await superuser.query(
      `grant connect on database ${embeddedDatabase} to ${embeddedApp}, ${embeddedAuth}, ${embeddedJobs}`,
    );
  } finally {
    await superuser.end();
  }
}

async function isThere(folder: string): Promise<boolean> {
  try {
    await stat(folder);
  } catch {
    return false;
  }
  // A mount point that the operator made beforehand is empty and becomes the database's folder.
  return (await readdir(folder)).length > 0;
}
