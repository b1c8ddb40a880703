import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { freshDatabase } from '#test/database.ts';
import { connect } from './connection.ts';
import { generateRowTypes } from './generate-row-types.ts';

let session: pg.Client;

before(async () => {
  session = await connect((await freshDatabase()).owner);
});
after(() => session.end());

/** Each question answers with what has to be mended. */
async function assertNone(question: string): Promise<void> {
  const { rows } = await session.query<{ finding: string }>(question);
  assert.deepEqual(
    rows.map(({ finding }) => finding),
    [],
  );
}

const ours = `n.nspname not in ('minka', 'auth', 'jobs', 'information_schema') and n.nspname !~ '^pg_'`;

/** What belongs to the instance and to no programme: who has an account, and what the kernel keeps for requests. */
const ofInstance = `(('programme', 'programmes'), ('access', 'accounts'), ('access', 'instance_grants'),
  ('access', 'links'), ('access', 'answers'), ('access', 'demonstrations'))`;

/** What the kernel clears when nobody can ask for it any more. */
const cleared = `(('access', 'answers'), ('access', 'links'))`;

test('every primary and unique key of a table with programme data holds the programme', () =>
  assertNone(`
    select format('%s.%s: add programme_id to the columns of %s', n.nspname, c.relname, k.conname) as finding
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype in ('p', 'u') and (n.nspname, c.relname) not in ${ofInstance}
      and not exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attnum = any (k.conkey) and a.attname = 'programme_id')`));

test('every unique index of a table with programme data holds the programme', () =>
  assertNone(`
    select format('%s: add programme_id to its columns', i.indexrelid::regclass) as finding
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and i.indisunique and (n.nspname, c.relname) not in ${ofInstance}
      and not exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attnum = any (i.indkey) and a.attname = 'programme_id')`));

test('every foreign key holds the programme on both sides, in the same place', () =>
  assertNone(`
    select format('%s.%s: %s must lead with programme_id', n.nspname, c.relname, k.conname) as finding
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype = 'f' and k.confrelid <> 'access.accounts'::regclass and not exists (
      select from unnest(k.conkey, k.confkey) as pair (here, there)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there
      where a.attname = 'programme_id'
        and b.attname = case when k.confrelid = 'programme.programmes'::regclass then 'id' else 'programme_id' end)`));

test('every foreign key has an index that begins with its columns', () =>
  assertNone(`
    select format('create index on %s (%s);', k.conrelid::regclass, (
      select string_agg(quote_ident(a.attname), ', ' order by place)
      from unnest(k.conkey) with ordinality as key (number, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.number)) as finding
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype = 'f' and not exists (
      select from pg_index i
      where i.indrelid = k.conrelid and i.indpred is null
        and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`));

test('row-level security is enabled and forced on every table, with a policy for reading', () =>
  assertNone(`
    select format('%s.%s', n.nspname, c.relname) as finding
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity
      and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')))`));

test('every view looks with the eyes of whoever asks', () =>
  assertNone(`
    select format('alter view %s.%s set (security_invoker = true);', n.nspname, c.relname) as finding
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false)`));

test('every constraint was given its name, which maps to a problem', () =>
  assertNone(`
    select format('%s.%s: name the constraint %s', n.nspname, c.relname, k.conname) as finding
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype = 'c' and k.conname ~ '_check[0-9]*$'`));

test('the application role owns nothing, bypasses nothing and changes no recorded fact', async () => {
  const { rows } = await session.query(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'minka_app'`,
  );
  assert.deepEqual(rows, [
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
  ]);
  await assertNone(`
    select format('%s.%s', n.nspname, c.relname) as finding
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p') and (
      pg_has_role('minka_app', c.relowner, 'member')
      or has_table_privilege('minka_app', c.oid, 'update, truncate')
      or (has_table_privilege('minka_app', c.oid, 'delete') and (n.nspname, c.relname) not in ${cleared}))`);
});

test('the row types in the repository are those of the migrated schema', async () => {
  const written = readFileSync(fileURLToPath(new URL('./row-types.ts', import.meta.url)), 'utf8');
  assert.equal(written, await generateRowTypes(session), 'run: npm run row-types');
});
