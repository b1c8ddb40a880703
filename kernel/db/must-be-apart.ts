import type pg from 'pg';
import { databaseUnsafe } from './problems.ts';

/** A schema that one role reads and writes and no other may look into: what signs people in, and the queues of jobs. */
export type ClosedSchema = 'auth' | 'jobs';

const called: Readonly<Record<ClosedSchema, string>> = { auth: 'role of sign-in', jobs: 'role of jobs' };

/**
 * Refuses to serve where a closed schema and the programme's data are not kept apart: what lies in the schema is for
 * its role alone, and that role sees nothing else. Asked as that role, after the migrations.
 */
export async function mustBeApart(
  session: Pick<pg.Client, 'query'>,
  schema: ClosedSchema,
  appRole: string,
): Promise<void> {
  const { rows } = await session.query<{ finding: string }>(question, [appRole, schema, called[schema]]);
  const findings = rows.map(({ finding }) => finding);
  if (findings.length > 0) throw databaseUnsafe({ findings: findings.join('; ') });
}

const question = `
  with tables as (
    select c.oid, c.relname, c.relowner, n.nspname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  ), privileges as (select 'select, insert, update, delete, truncate, references, trigger' as every)
  select format('the %s %s is %s', $3::text, current_user, what) as finding
  from pg_roles, lateral (values (rolsuper, 'a superuser'), (rolbypassrls, 'allowed to bypass row-level security'),
    (rolcreaterole, 'allowed to make roles'), (rolcreatedb, 'allowed to make databases')) as power (has, what)
  where rolname = current_user and has
  union all
  select format('the %s %s owns schema %s', $3::text, current_user, nspname)
  from pg_namespace where nspname = $2 and pg_has_role(current_user, nspowner, 'member')
  union all
  select format('the %s %s has rights on table %s.%s', $3::text, current_user, nspname, relname)
  from tables, privileges where nspname <> $2 and has_table_privilege(oid, every)
  union all
  select format('the %s %s may not read table %s.%s', $3::text, current_user, nspname, relname)
  from tables where nspname = $2
    and not (has_schema_privilege(nspname, 'usage') and has_table_privilege(oid, 'select'))
  union all
  select format('the application role %s has rights on table %s.%s', $1::text, nspname, relname)
  from tables, privileges where nspname = $2 and has_table_privilege($1::name, oid, every)
  union all
  select format('the application role %s may enter schema %s', $1::text, nspname)
  from pg_namespace where nspname = $2 and has_schema_privilege($1::name, oid, 'usage')
  order by 1`;
