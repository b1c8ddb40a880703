import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { policy } from '#app/capabilities.ts';
import { connect } from '#kernel/db/connection.ts';
import { freshDatabase } from '#test/database.ts';
import { putRowPolicies, rowPolicies } from './row-policies.ts';
import { searchParts, searchStatements } from './search-functions.ts';

let owner: pg.Client;

before(async () => {
  owner = await connect((await freshDatabase()).owner);
});
after(() => owner.end());

test('every table has the policies that its permissions make, and no other', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%s.%s %s', schemaname, tablename, policyname) as name from pg_policies
     where schemaname not in ('minka', 'auth', 'jobs') order by 1`,
  );
  const search = searchStatements(policy, await searchParts(owner));
  const generated = [...rowPolicies(policy), ...search].flatMap((statement) => {
    const [, name, table] = /^create policy "(\w+)" on ([\w.]+)/.exec(statement) ?? [];
    return name === undefined ? [] : [`${table} ${name}`];
  });
  assert.deepEqual(
    rows.map(({ name }) => name),
    generated.toSorted(),
  );
});

test('every table of a programme has its rule, and every rule its table (C2)', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%s.%s', schemaname, tablename) as name from pg_tables
     where schemaname not in ('minka', 'auth', 'jobs', 'information_schema') and schemaname !~ '^pg_' order by 1`,
  );
  assert.deepEqual(
    rows.map(({ name }) => name),
    policy.rows.map(({ table }) => table).toSorted(),
  );
});

test('putting the policies a second time changes nothing; a changed permission changes what is seen', async () => {
  const countOf = async () => (await owner.query('select oid from pg_policy order by oid')).rows;
  const first = await countOf();
  await putRowPolicies(owner, policy);
  assert.deepEqual(await countOf(), first);
  const permissions = { ...policy.permissions, 'access.accounts.read': { roles: ['auditor' as const] } };
  await putRowPolicies(owner, { ...policy, permissions });
  const { rows } = await owner.query<{ qual: string }>(
    `select qual from pg_policies where tablename = 'grants' and policyname = 'grants_read'`,
  );
  assert.match(rows[0]?.qual ?? '', /'auditor'/);
  assert.doesNotMatch(rows[0]?.qual ?? '', /'director'/);
  await putRowPolicies(owner, policy);
});
