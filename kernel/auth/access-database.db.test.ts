import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { connect, openPool } from '#kernel/db/connection.ts';
import { selfCheck } from '#kernel/db/self-check.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';

const server = accessServer({ prepare: () => fill() });
const { write, here, stage, ask } = server;

let administrator = '';
let director = '';
const sessions: pg.Client[] = [];
after(() => Promise.all(sessions.map((session) => session.end())));

async function fill(): Promise<void> {
  administrator = await anAdministrator(stage());
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
}

async function asOwner(): Promise<pg.Client> {
  const session = await connect(server.owner());
  sessions.push(session);
  return session;
}

async function asApplication(): Promise<pg.Client> {
  const session = await connect(server.app());
  sessions.push(session);
  return session;
}

const tables = async (session: pg.Client) => {
  const { rows } = await session.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('minka', 'auth', 'jobs', 'information_schema') and schemaname !~ '^pg_' order by 1`,
  );
  return rows.map(({ name }) => name);
};

test('the application role owns nothing and is above nothing; every table is walled, or Minka does not start (C1)', async () => {
  const owner = await asOwner();
  const application = await asApplication();
  // A test's database need not survive a loss of power.
  const findings = async () => (await selfCheck(application)).filter((finding) => !finding.includes('fsync'));
  assert.deepEqual(await findings(), []);
  await owner.query('create table programme.open_table (programme_id uuid not null)');
  await owner.query('grant select on programme.open_table to minka_app');
  assert.deepEqual(await findings(), ['table programme.open_table has no row-level security']);
  await owner.query('drop table programme.open_table');
});

test('outside a transaction that was told who asks, no table shows a row (C4)', async () => {
  const application = await asApplication();
  for (const name of await tables(application)) {
    const { rows } = await application.query(`select 1 from ${name} limit 1`);
    assert.deepEqual(rows, [], name);
  }
});

test('a transaction that broke off after it was told leaves nothing for the next on its connection (C4)', async () => {
  const pool = openPool(server.app(), () => undefined, { max: 1 });
  const session = await pool.connect();
  await session.query('begin');
  await session.query(`select set_config('minka.scope', 'kernel', true)`);
  const seen = await session.query('select 1 from access.accounts limit 1');
  assert.equal(seen.rows.length, 1);
  await assert.rejects(session.query('select no_such_column from access.accounts'));
  await session.query('rollback');
  session.release();
  const next = await pool.query('select 1 from access.accounts limit 1');
  assert.deepEqual(next.rows, []);
  await pool.end();
});

test('a table that has no policy yet shows nothing, and takes nothing (C2)', async () => {
  const owner = await asOwner();
  const application = await asApplication();
  await owner.query('create table programme.new_table (programme_id uuid not null)');
  await owner.query('alter table programme.new_table enable row level security');
  await owner.query('alter table programme.new_table force row level security');
  await owner.query('grant select, insert on programme.new_table to minka_app');
  await application.query(`select set_config('minka.scope', 'kernel', false)`);
  await assert.rejects(
    application.query(`insert into programme.new_table values (gen_random_uuid())`),
    /row-level security/,
  );
  assert.deepEqual((await application.query('select * from programme.new_table')).rows, []);
  await owner.query('drop table programme.new_table');
});

test('nothing looks with other eyes than those of whoever asks: no definer, no kept view (C5)', async () => {
  const owner = await asOwner();
  const { rows } = await owner.query(
    `select format('%s.%s', n.nspname, p.proname) as finding
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
       and not coalesce(array_to_string(p.proconfig, ',') ~ 'search_path=', false)
     union all
     select format('%s.%s', n.nspname, c.relname)
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
       and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=true', false)))`,
  );
  assert.deepEqual(rows, []);
});

test('the wall cannot be switched off by the application, only run into (C8)', async () => {
  const application = await asApplication();
  await application.query('set row_security = off');
  await assert.rejects(application.query('select 1 from access.grants'), { code: '42501' });
  await assert.rejects(application.query('alter table access.grants disable row level security'), {
    code: '42501',
  });
  await assert.rejects(application.query('create table access.own (id uuid)'), { code: '42501' });
  await assert.rejects(application.query('select 1 from auth.sessions'), { code: '42501' });
});

test('nothing counts up where somebody could read how much there is (C9)', async () => {
  const owner = await asOwner();
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname not in ('minka', 'information_schema') and n.nspname !~ '^pg_'`,
  );
  assert.deepEqual(rows, []);
  const ids = await ask(async (db) => {
    const found = await sql<{ id: string }>`
      select id from access.accounts union all select id from access.grants
      union all select id from audit.entries`.execute(db);
    return found.rows.map(({ id }) => id);
  });
  for (const id of ids)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

/** Whom a director sees, and so can give a further role. */
async function aColleague(name: string): Promise<string> {
  const account = await anAccount(stage(), name);
  await hold(stage(), account, { role: 'editor', programme: here() });
  return account;
}

const grant = z.object({ grant: z.looseObject({ id: z.string() }) });

test('who ends and who gives the same role at the same moment collide unseen (C12)', async () => {
  const path = `/api/programmes/${here().slug}/grants`;
  const account = await aColleague('Tom Torn');
  const body = { account, role: 'auditor', scope: { kind: 'programme', id: null }, from: null, until: null };
  let held = grant.parse(await (await write(path, body, as(director))).json()).grant.id;
  for (let round = 0; round < 8; round += 1) {
    const [ended, ...given] = await Promise.all([
      write(`${path}/${held}/end`, { on: null }, as(administrator)),
      write(path, body, as(director)),
      write(path, body, as(administrator)),
    ]);
    assert.equal(ended.status, 200);
    for (const answer of given) assert.ok([200, 409].includes(answer.status), `${answer.status}`);
    const open = await ask((db) =>
      db
        .selectFrom('access.grants')
        .select('id')
        .where('account_id', '=', account)
        .where('role', '=', 'auditor')
        .where('ends_at', 'is', null)
        .execute(),
    );
    // Alone each giver is right; together they must not give it twice.
    assert.ok(open.length <= 1, `${open.length} open`);
    const [one] = open;
    held = one?.id ?? grant.parse(await (await write(path, body, as(director))).json()).grant.id;
  }
});

test('twenty who give the same person the same role at once give it once, and nobody meets an error (C12)', async () => {
  const path = `/api/programmes/${here().slug}/grants`;
  const account = await aColleague('Tess Twenty');
  const body = { account, role: 'auditor', scope: { kind: 'programme', id: null }, from: null, until: null };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      write(path, body, as(index % 2 === 0 ? director : administrator)),
    ),
  );
  const statuses = answers.map(({ status }) => status).toSorted();
  assert.deepEqual(statuses, [200, ...Array.from({ length: 19 }, () => 409)]);
});
