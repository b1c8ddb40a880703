import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type pg from 'pg';
import { freshDatabase, oldestPostgres } from '#test/database.ts';
import { type Connection, connect } from './connection.ts';
import { mustBeApart } from './must-be-apart.ts';

const sessions: pg.Client[] = [];
after(() => Promise.all(sessions.map((session) => session.end())));

async function session(connection: Connection): Promise<pg.Client> {
  const opened = await connect(connection);
  sessions.push(opened);
  return opened;
}

const tables = (where: string) => `
  select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_' and ${where}`;

async function namesOf(owner: Connection, where: string): Promise<readonly string[]> {
  const { rows } = await (await session(owner)).query<{ name: string }>(tables(where));
  return rows.map(({ name }) => name);
}

for (const which of ['embedded', 'oldest'] as const) {
  const skip = which === 'oldest' && oldestPostgres() === undefined ? 'no PostgreSQL 15 here' : false;
  const where = which === 'oldest' ? ' (PostgreSQL 15)' : '';

  test(`passwords and sessions are seen by the role of sign-in alone, which sees nothing else${where}`, {
    skip,
  }, async () => {
    const { owner, app, auth } = await freshDatabase(which);
    const [asApp, asAuth] = [await session(app), await session(auth)];
    const own = await namesOf(owner, `n.nspname = 'auth'`);
    const others = await namesOf(owner, `n.nspname <> 'auth'`);
    assert.ok(own.length >= 8 && others.length >= 2);
    for (const name of own) {
      await asAuth.query(`select from ${name} limit 1`);
      await assert.rejects(asApp.query(`select from ${name} limit 1`), /permission denied for schema auth/);
    }
    for (const name of others) {
      await assert.rejects(asAuth.query(`select from ${name} limit 1`), /permission denied/, name);
    }
    for (const change of [
      'create table auth.more ()',
      'drop table auth.keys',
      'alter schema auth owner to public',
    ]) {
      await assert.rejects(asAuth.query(change), /permission denied|must be owner|does not exist/, change);
    }
    await mustBeApart(asAuth, 'auth', app.user ?? '');
  });

  test(`the queues are seen by the role of jobs alone, which sees nothing else (C8)${where}`, {
    skip,
  }, async () => {
    const { owner, app, auth, jobs } = await freshDatabase(which);
    const [asApp, asAuth, asJobs] = [await session(app), await session(auth), await session(jobs)];
    for (const name of await namesOf(owner, `n.nspname = 'jobs'`)) {
      await asJobs.query(`select from ${name} limit 1`);
      for (const other of [asApp, asAuth]) {
        await assert.rejects(other.query(`select from ${name} limit 1`), /permission denied for schema jobs/);
      }
    }
    for (const name of await namesOf(owner, `n.nspname <> 'jobs'`)) {
      await assert.rejects(asJobs.query(`select from ${name} limit 1`), /permission denied/, name);
    }
    const queueing = `select minka.queue_job('access.clear-kept', '{}', null, null)`;
    for (const other of [asAuth, asJobs]) await assert.rejects(other.query(queueing), /permission denied/);
    await mustBeApart(asJobs, 'jobs', app.user ?? '');
  });

  test(`a database in which sign-in and programme are not apart is refused${where}`, { skip }, async () => {
    const { owner, app, auth, superuser } = await freshDatabase(which);
    const admin = await session(superuser);
    const bypass = `${owner.database}_auth`;
    await admin.query(`create role ${bypass} login bypassrls password 'a'`);
    await admin.query(`grant usage on schema auth to ${app.user}, ${bypass}`);
    await admin.query(`grant select on auth.sessions to ${app.user}`);
    await admin.query(`grant update on programme.programmes to ${auth.user}`);
    await admin.query(`revoke select on auth.keys from ${auth.user}`);
    const findingsOf = async (role: Connection): Promise<readonly string[]> => {
      const asked = mustBeApart(await session(role), 'auth', app.user ?? '');
      return asked.then(
        () => [],
        (problem: { details: { findings: string } }) => problem.details.findings.split('; '),
      );
    };
    assert.deepEqual(await findingsOf(auth), [
      'the application role minka_app has rights on table auth.sessions',
      'the application role minka_app may enter schema auth',
      'the role of sign-in minka_auth has rights on table programme.programmes',
      'the role of sign-in minka_auth may not read table auth.keys',
    ]);
    const other = await findingsOf({ ...auth, user: bypass, password: 'a' });
    assert.ok(other.includes(`the role of sign-in ${bypass} is allowed to bypass row-level security`));
    const asOwner = await findingsOf(owner);
    assert.ok(asOwner.includes('the role of sign-in minka_owner owns schema auth'));
  });
}
