import type pg from 'pg';
import { databaseUnsafe } from './problems.ts';

/**
 * Refuses to serve where sign-in and programme are not kept apart: passwords and sessions are for the role of sign-in
 * alone, and that role sees nothing else. Asked as the role of sign-in, after the migrations.
 */
export async function mustBeApart(auth: Pick<pg.Client, 'query'>, appRole: string): Promise<void> {
  const { rows } = await auth.query<{ finding: string }>(question, [appRole]);
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
  select format('the role of sign-in %s is %s', current_user, what) as finding
  from pg_roles, lateral (values (rolsuper, 'a superuser'), (rolbypassrls, 'allowed to bypass row-level security'),
    (rolcreaterole, 'allowed to make roles'), (rolcreatedb, 'allowed to make databases')) as power (has, what)
  where rolname = current_user and has
  union all
  select format('the role of sign-in %s owns schema auth', current_user)
  from pg_namespace where nspname = 'auth' and pg_has_role(current_user, nspowner, 'member')
  union all
  select format('the role of sign-in %s has rights on table %s.%s', current_user, nspname, relname)
  from tables, privileges where nspname <> 'auth' and has_table_privilege(oid, every)
  union all
  select format('the role of sign-in %s may not read table %s.%s', current_user, nspname, relname)
  from tables where nspname = 'auth'
    and not (has_schema_privilege(nspname, 'usage') and has_table_privilege(oid, 'select'))
  union all
  select format('the application role %s has rights on table %s.%s', $1::text, nspname, relname)
  from tables, privileges where nspname = 'auth' and has_table_privilege($1::name, oid, every)
  union all
  select format('the application role %s may enter schema auth', $1::text)
  from pg_namespace where nspname = 'auth' and has_schema_privilege($1::name, oid, 'usage')
  order by 1`;
