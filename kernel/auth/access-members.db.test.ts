import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, hold } from '#test/cast.ts';
import { assertProblem } from '#test/sample-server.ts';

const server = accessServer({ prepare: () => fill() });
const { get, here, there, stage } = server;

let director = '';
let abroad = '';
const names = ['Ñahui', 'Álvarez', 'nina', 'Zoila', 'Alva', 'Nina', 'Ana'];

async function fill(): Promise<void> {
  director = await anAccount(stage(), 'Diana Director');
  await hold(stage(), director, { role: 'director', programme: here() });
  for (const name of names) {
    const account = await anAccount(stage(), name);
    await hold(stage(), account, { role: 'editor', programme: here() });
    await hold(stage(), account, { role: 'judge', programme: here() });
  }
  const gone = await anAccount(stage(), 'Gone');
  await hold(stage(), gone, { role: 'editor', programme: here(), until: '2026-03-20' });
  abroad = await anAccount(stage(), 'Abroad');
  await hold(stage(), abroad, { role: 'editor', programme: there() });
}

const members = z.looseObject({
  rows: z.array(z.looseObject({ account: z.string(), name: z.string(), grants: z.array(z.unknown()) })),
  next: z.string().nullable(),
  total: z.object({ count: z.number(), more: z.boolean() }),
});
const path = () => `/api/programmes/${here().slug}/accounts`;
const listed = async (query: string) => {
  const answer = await get(`${path()}?${query}`, as(director));
  assert.equal(answer.status, 200, query);
  return members.parse(await answer.json());
};

test('accounts come in the order of their names, page by page, each once with all its roles (J14)', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await listed(`standing=current&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    assert.equal(page.total.count, 9);
    for (const { name, grants } of page.rows) {
      if (names.includes(name)) assert.equal(grants.length, 2, name);
    }
    seen.push(...page.rows.map(({ name }) => name));
    cursor = page.next;
  }
  const inOrder = [...names, 'Diana Director', 'Gone'].toSorted(new Intl.Collator('und').compare);
  assert.deepEqual(seen, inOrder);
  const backwards = await listed('standing=current&sort=-name&limit=200');
  assert.deepEqual(
    backwards.rows.map(({ name }) => name),
    inOrder.toReversed(),
  );
});

test('whose last role has ended stands among those who held one, and whoever is asked for is found alone', async () => {
  server.moveTo('2026-04-01T12:00:00Z');
  const ended = await listed('standing=ended');
  assert.deepEqual(
    ended.rows.map(({ name }) => name),
    ['Gone'],
  );
  assert.equal((await listed('standing=coming')).total.count, 0);
  server.moveTo();
  const [first] = (await listed('limit=1')).rows;
  const one = await listed(`account=${first?.account}`);
  assert.deepEqual(one.rows, [first]);
  assert.deepEqual((await listed(`account=${abroad}`)).rows, []);
});

test('accounts are sorted and filtered by what is named, and by nothing else (C10)', async () => {
  for (const query of ['sort=email', 'sort=deactivated_at', 'standing=all', 'email=a', 'limit=1000']) {
    await assertProblem(await get(`${path()}?${query}`, as(director)), 422, 'http.invalid');
  }
});
