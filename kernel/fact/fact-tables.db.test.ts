import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql, type Transaction } from 'kysely';
import { actAsKernel, writeSerializable } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { accessServer } from '#test/access-server.ts';
import { obligationCast, obligationSteps } from '#test/obligation-steps.ts';
import { someFacts } from '#test/some-facts.ts';
import { someUnitFacts } from '#test/some-unit-facts.ts';
import { programmeFacts } from '../../capabilities/programme/facts.ts';
import type { FactColumns, FactKind } from './fact-kind.ts';

const server = accessServer({ prepare: () => fill() });
const { ask, stage, here, there } = server;
const { aPaper } = obligationSteps(server);

async function fill(): Promise<void> {
  for (const programme of [here(), there()]) {
    const [cluster = ''] = programme.clusters;
    await someFacts(stage(), programme, cluster);
    await someUnitFacts(stage(), programme, cluster);
  }
}

const common: readonly (keyof FactColumns)[] = [
  'programme_id',
  'id',
  'cluster_id',
  'subject',
  'happened_on',
  'recorded_at',
  'recorded_by',
  'recorded_by_account',
  'corrects_id',
  'correction_reason',
  'voided_at',
  'voided_by',
  'voided_by_account',
  'void_reason',
];
const voiding = common.filter((name) => name.startsWith('void'));
const tables = programmeFacts.map(({ table }) => table).toSorted();

/** What the application does by itself in a programme, whoever asks. */
const inside = (programme: { id: string }, work: (db: Transaction<Database>) => Promise<unknown>) =>
  writeSerializable(stage().db, async (db) => {
    await actAsKernel(db, programme.id);
    await work(db);
  });

/** Each table of facts, with a fact of the first programme in it. */
async function eachFact(work: (kind: FactKind, fact: string) => Promise<void>): Promise<void> {
  // The latest kinds first: a spell that is voided takes its end with it.
  for (const kind of programmeFacts.toReversed()) {
    const rows = await ask((db) =>
      db.selectFrom(kind.table).select('id').where('programme_id', '=', here().id).execute(),
    );
    assert.ok(rows[0], `${kind.table} has a fact`);
    await work(kind, rows[0].id);
  }
}

const refused = (code: string, said?: RegExp) => (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  error.code === code &&
  (said === undefined || said.test(error.message));

test('every table that is guarded as one of facts belongs to a kind, and every kind to such a table', async () => {
  const guarded = await ask((db) =>
    sql<{ name: string }>`
      select tgrelid::regclass::text as name from pg_trigger
      where tgfoid = 'facts.refuse_change'::regproc order by 1`.execute(db),
  );
  assert.deepEqual(guarded.rows.map(({ name }) => name).toSorted(), tables);
});

test('every table of facts has the common columns, and the application may add rows and void them, nothing else', async () => {
  for (const table of tables) {
    const { rows } = await ask((db) =>
      sql<{ name: string; inserts: boolean; updates: boolean; deletes: boolean }>`
        select attname as name,
          has_column_privilege(current_user, attrelid, attnum, 'insert') as inserts,
          has_column_privilege(current_user, attrelid, attnum, 'update') as updates,
          has_table_privilege(current_user, attrelid, 'delete, truncate') as deletes
        from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(
        db,
      ),
    );
    const names = rows.map(({ name }) => name);
    assert.deepEqual(
      common.filter((name) => !names.includes(name)),
      [],
      table,
    );
    assert.deepEqual(
      rows.filter(({ updates }) => updates).map(({ name }) => name),
      voiding,
      table,
    );
    assert.ok(
      rows.every(({ inserts, deletes }) => inserts && !deletes),
      table,
    );
  }
});

test('the database refuses what will happen the day after tomorrow, whatever the application says', async () => {
  await eachFact(async ({ table }, fact) => {
    const copy = (day: string) =>
      inside(here(), (db) =>
        sql`
          insert into ${sql.table(table)}
          select (jsonb_populate_record(row, jsonb_build_object(
            'id', gen_random_uuid(), 'subject', 'a copy', 'happened_on', recorded_at::date + ${sql.lit(day)}::int))).*
          from ${sql.table(table)} as row where id = ${fact}`.execute(db),
      );
    await assert.rejects(copy('2'), refused('23514', /_happened/), table);
  });
});

test('a fact is voided once, with who and why, and never again nor undone', async () => {
  const set = (table: string, fact: string, what: ReturnType<typeof sql>) =>
    inside(here(), (db) => sql`update ${sql.table(table)} set ${what} where id = ${fact}`.execute(db));
  await eachFact(async ({ table }, fact) => {
    await assert.rejects(set(table, fact, sql`happened_on = happened_on - 1`), refused('42501'), table);
    await assert.rejects(
      set(table, fact, sql`voided_at = recorded_at`),
      refused('23514', /_void_whole/),
      table,
    );
    const whole = sql`voided_at = recorded_at, voided_by = 'Diana', void_reason = 'A mistake.'`;
    await set(table, fact, whole);
    await assert.rejects(set(table, fact, whole), refused('23001', /voided once/), table);
    const undone = sql`voided_at = null, voided_by = null, void_reason = null`;
    await assert.rejects(set(table, fact, undone), refused('23001', /voided once/), table);
  });
});

test('a paper is replaced once and stays; a reason for a missing one is never touched', async () => {
  const cast = await obligationCast(server);
  const file = await aPaper(cast.director);
  const [fact] = await ask((db) => db.selectFrom('programme.submissions').select('id').execute());
  const signed = sql`(programme_id, id, fact_id, slot, recorded_at, recorded_by`;
  const values = sql`${here().id}, gen_random_uuid(), ${fact?.id}, 'report', '2026-03-15T12:00:00Z', 'Diana'`;
  await inside(here(), async (db) => {
    await sql`insert into facts.evidence ${signed}, file_id) values (${values}, ${file})`.execute(db);
    await sql`insert into facts.omissions ${signed}, reason) values (${values}, 'Lost.')`.execute(db);
  });
  const change = (statement: ReturnType<typeof sql>) => inside(here(), (db) => statement.execute(db));
  const replace = sql`update facts.evidence set replaced_at = recorded_at, replaced_by = 'Diana'`;
  await change(replace);
  await assert.rejects(change(replace), refused('23001', /replaced once/));
  await assert.rejects(
    change(sql`update facts.evidence set replaced_at = null, replaced_by = null`),
    refused('23001', /replaced once/),
  );
  for (const statement of [
    sql`update facts.evidence set file_id = id`,
    sql`delete from facts.evidence`,
    sql`update facts.omissions set reason = 'Burnt.'`,
    sql`delete from facts.omissions`,
  ]) {
    await assert.rejects(change(statement), refused('42501'));
  }
});

test('inside one programme no fact of another is seen, nor can it be voided or named', async () => {
  for (const { table } of programmeFacts) {
    await inside(there(), async (db) => {
      const seen = await db.selectFrom(table).select('programme_id').distinct().execute();
      assert.deepEqual(seen, [{ programme_id: there().id }], table);
      const voided = await sql`
        update ${sql.table(table)} set voided_at = recorded_at, voided_by = 'Ada', void_reason = 'Theirs.'
        where programme_id = ${here().id}`.execute(db);
      assert.equal(voided.numAffectedRows, 0n, table);
    });
  }
});
