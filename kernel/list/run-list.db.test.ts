import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type DbTest, dbTest } from '#test/database.ts';
import { defineList, mostCounted, type Order } from './define-list.ts';
import { runList, type SortColumn } from './run-list.ts';

type Thing = Readonly<{ id: string; name: string | null; born: string }>;

const thingList = defineList({ filters: {}, sorts: ['name', 'born'], order: 'born' });
const names = ['Ñahui', 'nahui', 'Álvarez', 'alvarez', 'Ccori', null, null, 'Ccori', null];
const things: readonly Thing[] = names.map((name, index) => ({
  id: randomUUID(),
  name,
  born: `2026-03-${String(10 + (index % 3))} 12:00:00.000${index % 2}01+00`,
}));

const columnsWith = (nulls: 'first' | 'last'): Record<'name' | 'born', SortColumn> => ({
  name: { of: sql`thing.name collate "und-x-icu"`, kind: 'text', nulls },
  born: { of: sql`thing.born`, kind: 'instant' },
});

const rowsOf = ({ db }: Pick<DbTest, 'db'>, among: readonly Thing[]) =>
  db
    .selectFrom(
      sql<Thing>`(select * from unnest(${among.map(({ id }) => id)}::uuid[], ${among.map(({ name }) => name)}::text[],
        ${among.map(({ born }) => born)}::timestamptz[]) as unnested (id, name, born))`.as<'thing'>('thing'),
    )
    .select(['thing.id', 'thing.name']);

async function page(
  t: Pick<DbTest, 'db'>,
  among: readonly Thing[],
  question: Readonly<{ sort?: Order<'name' | 'born'>; cursor?: string; limit: number }>,
  nulls: 'first' | 'last' = 'last',
) {
  const source = { rows: rowsOf(t, among), id: sql`thing.id`, columns: columnsWith(nulls) };
  return runList(t.db, thingList, question, source);
}

for (const nulls of ['first', 'last'] as const) {
  for (const sort of ['name', '-name', 'born', '-born'] as const) {
    dbTest(`pages by ${sort}, no value ${nulls}, show every row once and in order (J14)`, async (t) => {
      const all = await page(t, things, { sort, limit: 200 }, nulls);
      assert.equal(all.rows.length, things.length);
      assert.equal(all.next, null);
      if (sort === 'name' || sort === '-name') {
        const firstName = all.rows[0]?.name ?? null;
        assert.equal(firstName === null, nulls === 'first', 'whoever has no name stands where the list says');
      }
      for (const limit of [1, 2, 4]) {
        const seen: string[] = [];
        let cursor: string | null | undefined;
        while (cursor !== null) {
          const found = await page(t, things, { sort, limit, ...(cursor && { cursor }) }, nulls);
          assert.equal(found.total.count, things.length);
          seen.push(...found.rows.map(({ id }) => id));
          cursor = found.next;
        }
        assert.deepEqual(
          seen,
          all.rows.map(({ id }) => id),
        );
      }
    });
  }
}

dbTest('a row that comes in while somebody reads makes none be missed or shown twice (J14)', async (t) => {
  const first = await page(t, things, { sort: 'name', limit: 3 });
  const newcomer = { id: randomUUID(), name: 'Aaa', born: '2026-03-09 12:00:00+00' };
  const rest = await page(t, [newcomer, ...things], { sort: 'name', limit: 200, cursor: first.next ?? '' });
  const seen = [...first.rows, ...rest.rows].map(({ id }) => id);
  assert.deepEqual(new Set(seen), new Set(things.map(({ id }) => id)));
  assert.equal(seen.length, things.length);
});

dbTest('a list that nobody sorted comes in its own order, and only what was asked for leaves', async (t) => {
  const { rows } = await page(t, things, { limit: 200 });
  const sorted = await page(t, things, { sort: 'born', limit: 200 });
  assert.deepEqual(rows, sorted.rows);
  assert.deepEqual(Object.keys(rows[0] ?? {}), ['id', 'name']);
});

dbTest('rows are counted to ten thousand; above that a list has more', async (t) => {
  const many = (count: number) =>
    Array.from({ length: count }, () => ({ id: randomUUID(), name: 'A', born: '2026-03-10 12:00:00+00' }));
  const exact = await page(t, many(mostCounted), { limit: 1 });
  assert.deepEqual(exact.total, { count: mostCounted, more: false });
  const more = await page(t, many(mostCounted + 1), { limit: 1 });
  assert.deepEqual(more.total, { count: mostCounted, more: true });
});
