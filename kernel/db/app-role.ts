import pg from 'pg';
import type { Connection } from './connection.ts';
import { appRoleMissing } from './problems.ts';

/** The setting that names a role where Minka may not make it. */
const settings = {
  app: 'MINKA_APP_DATABASE_URL',
  auth: 'MINKA_AUTH_DATABASE_URL',
  jobs: 'MINKA_JOBS_DATABASE_URL',
} as const;

/**
 * Makes a working role in a database that somebody else runs, or gives it a new password. Its name holds the database's, because roles are shared by all databases of a server. A guest of another
 * Minka's database takes the role as it is.
 */
export async function makeAppRole(
  owner: pg.Client,
  connection: Connection,
  { role, secret, guest }: { role: WorkingRole; secret: string; guest: boolean },
): Promise<Connection> {
  const { rows } = await owner.query<{ database: string; able: boolean; exists: boolean; role: string }>(
    `select current_database() as database, r.rolcreaterole or r.rolsuper as able, role,
            exists (select from pg_roles where rolname = role) as exists
     from pg_roles r, lateral (select left($1 || current_database(), 63) as role) as name
     where r.rolname = current_user`,
    [`minka_${role}_`],
  );
  const facts = rows[0];
  if (facts?.able !== true) {
    throw appRoleMissing({ owner: connection.user ?? '', setting: settings[role] });
  }
  if (guest && facts.exists) return withUser(connection, facts.role, secret);
  const name = pg.escapeIdentifier(facts.role);
  await owner.query(
    `${facts.exists ? 'alter' : 'create'} role ${name} login password ${pg.escapeLiteral(secret)}`,
  );
  await owner.query(`grant connect on database ${pg.escapeIdentifier(facts.database)} to ${name}`);
  // The address may carry further settings, such as those of TLS; only who asks is replaced.
  return withUser(connection, facts.role, secret);
}

/** The roles that Minka works as, none of which owns anything. */
export type WorkingRole = keyof typeof settings;
export const workingRoles = ['app', 'auth', 'jobs'] as const satisfies readonly WorkingRole[];

function withUser(
  connection: Connection & { connectionString?: string },
  user: string,
  password: string,
): Connection {
  if (connection.connectionString === undefined) return { ...connection, user, password };
  const url = new URL(connection.connectionString);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  const changed = { ...connection, connectionString: url.href, user };
  return changed;
}
