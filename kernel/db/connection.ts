import pg from 'pg';
import { Problem } from '#kernel/problem.ts';
import {
  databaseDown,
  databasePasswordWrong,
  databaseRefuses,
  databaseTooSlow,
  databaseUnavailable,
  databaseUrlInvalid,
} from './problems.ts';
import { typeParsers } from './type-parsers.ts';

/** How to reach one database as one role. */
export type Connection = Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>;

const session = {
  types: typeParsers,
  application_name: 'minka',
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  // Set for the session, whatever the server, the database or the role says.
  options: '-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601 -c client_encoding=UTF8',
} as const satisfies pg.ClientConfig;

/** Reads a `postgres://` address. The name of the setting it stands in is told when it cannot be read. */
export function readDatabaseUrl(url: string, name: string): Connection & { connectionString: string } {
  try {
    const { protocol, hostname, port, username, pathname } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw databaseUrlInvalid({ name });
    return {
      connectionString: url,
      host: hostname,
      port: Number(port === '' ? 5432 : port),
      user: decodeURIComponent(username),
      database: decodeURIComponent(pathname.slice(1)),
    };
  } catch (error) {
    throw databaseUrlInvalid({ name }, { cause: error });
  }
}

/** Opens one session, or says in one sentence why there is none. */
export async function connect(connection: Connection, more: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({ ...session, ...connection, ...more });
  // Without a listener a session that breaks would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw connectionProblem(error, connection);
  }
  return client;
}

/** Sessions of one role; a request that runs for longer than this is stopped by the database. */
export function openPool(
  connection: Connection,
  onError: (error: Error) => void,
  more: pg.PoolConfig = {},
): pg.Pool {
  const pool = new pg.Pool({
    ...session,
    ...connection,
    max: 12,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    // A statement may go out before the one before it is answered; see `prepared`.
    pipeline: true,
    idle_in_transaction_session_timeout: 60_000,
    ...more,
  });
  pool.on('error', onError);
  // The pool listens to idle sessions only. One in use that breaks fails its query, and must not end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** The problem behind a failure to connect. */
export function connectionProblem(error: unknown, connection: Connection): Problem {
  if (error instanceof Problem) return error;
  const place = `${connection.host}:${connection.port}/${connection.database}`;
  const code = codeOf(error);
  const reason = error instanceof Error ? error.message || code : String(error);
  if (code === '28P01')
    return databasePasswordWrong({ user: connection.user ?? '', place }, { cause: error });
  if (isAway(error)) return databaseDown({ place, reason }, { cause: error });
  return databaseRefuses({ place, reason }, { cause: error });
}

/** Turns a failure of the database during work into a problem, and leaves every other error as it is. */
export function workProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (isAway(error)) return databaseUnavailable({}, { cause: error, retryAfterSeconds: 2 });
  if (codeOf(error) === '57014') return databaseTooSlow({}, { cause: error, retryAfterSeconds: 30 });
  return error;
}

/** Whether an error says that the database cannot be reached now, as opposed to that it refused something. */
export function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway);
  if (
    /^(08...|57P0[123]|53300|E(CONN\w+|PIPE|HOSTUNREACH|NETUNREACH|TIMEDOUT|NOTFOUND|AI_AGAIN))$/.test(
      codeOf(error),
    )
  ) {
    return true;
  }
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable/.test(
      error.message,
    )
  );
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
