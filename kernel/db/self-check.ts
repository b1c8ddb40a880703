import type pg from 'pg';
import { databaseNotUtf8, databaseTooOld, databaseUnsafe } from './problems.ts';

/** Refuses a server that Minka does not know how to use: older than PostgreSQL 15, or not in UTF-8. */
export async function mustBeSupported(session: Pick<pg.Client, 'query'>): Promise<void> {
  const { rows } = await session.query<{ number: string; version: string; encoding: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version,
            current_setting('server_encoding') as encoding`,
  );
  const { number = '0', version = '', encoding = '' } = rows[0] ?? {};
  if (Number(number) < 150_000) throw databaseTooOld({ found: version, needed: '15' });
  if (encoding !== 'UTF8') throw databaseNotUtf8({ found: encoding });
}

/** Refuses to serve from a database in which rows could be seen across programmes or lost after a crash. */
export async function mustBeSafe(app: Pick<pg.Client, 'query'>): Promise<void> {
  const findings = await selfCheck(app);
  if (findings.length > 0) throw databaseUnsafe({ findings: findings.join('; ') });
}

/** Everything that is not as it must be, asked as the application role. Empty when all is well. */
export async function selfCheck(app: Pick<pg.Client, 'query'>): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const question of questions) {
    const { rows } = await app.query<{ finding: string }>(question);
    findings.push(...rows.map(({ finding }) => finding));
  }
  return findings;
}

// Every schema but PostgreSQL's own, the kernel's bookkeeping and those of signing in and of jobs holds programme data.
const ourTables = `
  select c.oid, c.relname, c.relowner, c.relrowsecurity, c.relforcerowsecurity, c.relkind, n.nspname
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not in ('minka', 'auth', 'jobs', 'information_schema') and n.nspname !~ '^pg_'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

const questions: readonly string[] = [
  `select format('table %s.%s has no row-level security', nspname, relname) as finding
   from (${ourTables}) t where not relrowsecurity order by 1`,
  `select format('row-level security of table %s.%s is not forced', nspname, relname) as finding
   from (${ourTables}) t where relrowsecurity and not relforcerowsecurity order by 1`,
  `select format('the application role %s owns table %s.%s', current_user, nspname, relname) as finding
   from (${ourTables}) t where pg_has_role(current_user, relowner, 'usage') order by 1`,
  `select format('the application role %s may not read table %s.%s', current_user, nspname, relname) as finding
   from (${ourTables}) t
   where not has_schema_privilege(nspname, 'usage') or not has_table_privilege(oid, 'select') order by 1`,
  `select format('the application role %s is %s', current_user, what) as finding
   from pg_roles, lateral (values (rolsuper, 'a superuser'), (rolbypassrls, 'allowed to bypass row-level security'),
     (rolcreaterole, 'allowed to make roles'), (rolcreatedb, 'allowed to make databases')) as power (has, what)
   where rolname = current_user and has order by 1`,
  `select format('the application role %s may become %s, which bypasses row-level security', current_user, rolname)
     as finding
   from pg_roles where rolname <> current_user and (rolsuper or rolbypassrls)
     and pg_has_role(current_user, oid, 'member') order by 1`,
  `select format('the setting %s is %s', name, setting) as finding
   from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by 1`,
];
