import assert from 'node:assert/strict';
import { type RawBuilder, sql } from 'kysely';
import type { Person } from '#kernel/auth/identity.ts';
import type { Role } from '#kernel/auth/roles.ts';
import { actAs } from '#kernel/db/identity.ts';
import { foldText } from '#lib/search-text/index.ts';
import { type DbTest, dbTest } from '#test/database.ts';

const here = '01900000-0000-7000-8000-000000000001';

/** A programme with persons, each in one of two clusters, and somebody who coordinates the first. */
async function aRegister({ db, enterProgramme }: DbTest, persons: RawBuilder<unknown>): Promise<void> {
  await enterProgramme(here);
  await sql`insert into programme.programmes (id, slug, recorded_at, recorded_by)
    values (${here}, 'a-programme', now(), 'a test')`.execute(db);
  await sql`create temporary table crowd on commit drop as ${persons}`.execute(db);
  await sql`insert into people.person_clusters (programme_id, id, person_id, cluster_id, recorded_at, recorded_by)
    select ${here}, gen_random_uuid(), id, cluster, now(), 'a test' from crowd`.execute(db);
  await sql`insert into people.persons (programme_id, id, given_names, family_names, recorded_at, recorded_by)
    select ${here}, id, given, family, now(), 'a test' from crowd`.execute(db);
}

const named = (...names: readonly (readonly [given: string, family: string, cluster?: string])[]) =>
  sql`select gen_random_uuid() as id, given, family, cluster
    from unnest(${names.map(([given]) => given)}::text[], ${names.map(([, family]) => family)}::text[],
      ${names.map(([, , cluster = 'north']) => cluster)}::text[]) as named (given, family, cluster)`;

function holder(role: Role, part: string | null): Person {
  return {
    kind: 'person',
    accountId: '01900000-0000-7000-8000-00000000000a',
    name: 'A holder',
    email: 'holder@example.org',
    locale: 'en',
    sessionId: 'a session',
    held: [{ role, kind: part === null ? 'programme' : 'cluster', programme: here, part }],
  };
}

async function found({ db }: Pick<DbTest, 'db'>, wanted: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select listed_name as name from people.persons
    where id in (select people.find_persons(${wanted})) order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

const people = named(
  ['José María', 'Ñahui Ccori'],
  ['Rosa', 'Quispe Mamani'],
  ['Rosaura', 'Quispe Huamán'],
  ['Ana 100%', 'de_la_Cruz'],
  ['Back\\slash', 'Test'],
  ['Túpac', ''],
  ['Rosa', 'Quispe Yupanqui', 'south'],
);

for (const [wanted, names] of [
  ['nahui', ['Ñahui Ccori, José María']],
  ['ÑAHUI josé', ['Ñahui Ccori, José María']],
  ['mamani rosa', ['Quispe Mamani, Rosa']],
  ['Quispe Mamani, Rosa', ['Quispe Mamani, Rosa']],
  ['ros quispe', ['Quispe Huamán, Rosaura', 'Quispe Mamani, Rosa', 'Quispe Yupanqui, Rosa']],
  ['uisp huam', ['Quispe Huamán, Rosaura']],
  ['qu ma', ['Quispe Mamani, Rosa']],
  ['tupac', ['Túpac']],
  ['ｔｕｐａｃ', ['Túpac']],
  ['Rоsаurа', ['Quispe Huamán, Rosaura']],
  ['100%', ['de_la_Cruz, Ana 100%']],
  ['e_la_c', ['de_la_Cruz, Ana 100%']],
  ['k\\s', ['Test, Back\\slash']],
  ['%%%', []],
  ['___', []],
  ['_', []],
  ['\\', []],
  ["' or true --", []],
  ['rosa nobody', []],
  [', ;', []],
] as const) {
  dbTest(
    `${JSON.stringify(wanted)} finds ${names.length === 0 ? 'nobody' : names.join('; ')} (C10)`,
    async (t) => {
      await aRegister(t, people);
      await actAs(t.db, holder('director', null), here);
      assert.deepEqual(await found(t, wanted), names);
    },
  );
}

dbTest(
  'whoever holds one cluster finds nobody of another, also when asking the function itself (B5)',
  async (t) => {
    await aRegister(t, people);
    await actAs(t.db, holder('coordinator', 'north'), here);
    assert.deepEqual(await found(t, 'quispe rosa'), ['Quispe Huamán, Rosaura', 'Quispe Mamani, Rosa']);
    const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from people.find_persons('quispe')`.execute(t.db);
    assert.deepEqual(rows, [{ count: 2 }]);
    const alike = async () => {
      const { rows } = await sql`select people.alike_persons('Roza Quispe Yupanqui')`.execute(t.db);
      return rows.length;
    };
    assert.equal(await alike(), 0);
    await actAs(t.db, holder('director', null), here);
    assert.equal(await alike(), 1);
    await actAs(t.db, holder('entrepreneur', 'an-enterprise'), here);
    assert.deepEqual(await found(t, 'quispe'), []);
    await actAs(t.db, holder('director', null));
    const nowhere = await sql`select people.find_persons('quispe')`.execute(t.db);
    assert.deepEqual(nowhere.rows, []);
  },
);

dbTest('a search among tens of thousands looks into the index and not at every row', async (t) => {
  await aRegister(
    t,
    sql`select gen_random_uuid() as id, 'Given' || md5(number::text) as given, 'Family' || number as family,
      case when number % 2 = 0 then 'north' else 'south' end as cluster from generate_series(1, 30000) as number`,
  );
  for (const who of [holder('director', null), holder('coordinator', 'north')]) {
    await actAs(t.db, who, here);
    for (const [wanted, function_] of [
      ['family29998', sql`people.find_persons`],
      ['amily29998 given', sql`people.find_persons`],
      ['Givne0123456789 Family29998', sql`people.alike_persons`],
    ] as const) {
      const before = await scansOf(t);
      await sql`select listed_name from people.persons where id in (select ${function_}(${wanted}))`.execute(
        t.db,
      );
      const after = await scansOf(t);
      assert.equal(after.index - before.index, 1, `${wanted}: the index was asked`);
      assert.equal(after.table - before.table, 0, `${wanted}: the table was not walked through`);
    }
  }
});

/** How often, in this transaction, the table was read from end to end, and its index asked. */
async function scansOf({ db }: Pick<DbTest, 'db'>): Promise<{ table: number; index: number }> {
  const { rows } = await sql<{ table: number; index: number }>`
    select pg_stat_get_xact_numscans('people.persons'::regclass)::int as table,
      pg_stat_get_xact_numscans('people.persons_searched_name'::regclass)::int as index`.execute(db);
  const [scans] = rows;
  assert.ok(scans);
  return scans;
}

dbTest(
  'the database folds text as the browser does, so that what one finds the other finds',
  async ({ db }) => {
    for (const text of [
      '  Consejo\u00a0ESTRATÉGICO  (CE) ',
      'Ñandú',
      'n\u0303andu\u0301',
      'Straße Łódź Ærø',
      'ＲＵＣ ２０',
      'Đặng Thị Ðorðe þorn ħ ŋ œuvre ı',
      'ÇĞİŞÖÜ',
      'ﬁn ½ ①',
      "O'Higgins-Núñez",
      '',
    ]) {
      const { rows } = await sql<{ folded: string }>`select minka.fold(${text}) as folded`.execute(db);
      assert.equal(rows[0]?.folded, foldText(text), text);
    }
  },
);
