import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { accessServer, as, type Place } from '#test/access-server.ts';
import { anAccount, anAdministrator, hold } from '#test/cast.ts';
import type { Role } from './roles.ts';

const PEOPLE_COUNT = 200;
const REQUESTS_COUNT = 5_000;
const IN_FLIGHT_COUNT = 40;

const server = accessServer({ connections: 5, prepare: () => fill() });
const { get, write, here, there, stage } = server;

/** Somebody with what the rows that are his to see may name: a programme, a cluster, or nothing at all. */
type Someone = Readonly<{
  account: string | undefined;
  role: Role | undefined;
  place: Place;
  cluster: string;
}>;

const crowd: Someone[] = [];

/** What marks the rows of a place, so that a row in the wrong hands is known by its text. */
const markOf = ({ slug }: Place, cluster: string) => `Mark ${slug} ${cluster} End`;

async function fill(): Promise<void> {
  const administrator = await anAdministrator(stage());
  const wards = [here(), there()].flatMap((place) => place.clusters.map((cluster) => ({ place, cluster })));
  for (const { place, cluster } of wards) {
    const marked = await anAccount(stage(), markOf(place, cluster));
    const scope = { kind: 'cluster', id: cluster };
    const body = { account: marked, role: 'cluster_assistant', scope, from: null, until: null };
    const answer = await write(`/api/programmes/${place.slug}/grants`, body, as(administrator));
    assert.equal(answer.status, 200);
  }
  for (let index = 0; index < PEOPLE_COUNT; index += 1) {
    const ward = wards[index % wards.length];
    assert.ok(ward);
    const role = mixed[index % mixed.length];
    const account = index % 17 === 0 ? undefined : await anAccount(stage(), `Person ${index}`);
    if (account !== undefined && role !== undefined) {
      await hold(stage(), account, { role, programme: ward.place, part: ward.cluster });
    }
    crowd.push({ account, role: account === undefined ? undefined : role, ...ward });
  }
}

// The last holds no role at all.
const mixed = [
  'coordinator',
  'director',
  'supervisor',
  'entrepreneur',
  'cluster_assistant',
  undefined,
] as const;

// The trail grows while it is read; what tells of the marked roles does not.
const given = 'action=access.give-role';
const paths = ['people', `audit?${given}`, `audit.csv?${given}`, 'session', 'programmes', ''] as const;

test('of 200 people with five connections between them nobody ever sees a row that is not his (C3)', async () => {
  const statuses: Record<number, number> = {};
  const foreign: string[] = [];
  let rows = 0;
  let next = 0;
  const work = async () => {
    while (next < REQUESTS_COUNT) {
      const index = next;
      next += 1;
      const someone = crowd[(index * 7) % crowd.length];
      const path = paths[index % paths.length];
      assert.ok(someone !== undefined && path !== undefined);
      // Every third asks for the other programme, whether it is his or not.
      const place = index % 3 === 0 ? other(someone.place) : someone.place;
      const answer = await get(
        addressOf(place, path),
        someone.account === undefined ? undefined : as(someone.account),
      );
      const text = await answer.text();
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      rows += text.split('Mark ').length - 1;
      foreign.push(...foreignIn(text, someone).map((found) => `${someone.role}: ${found}`));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT_COUNT }, work));
  assert.deepEqual(foreign, []);
  assert.deepEqual(
    Object.keys(statuses).filter((status) => !['200', '401', '403', '404'].includes(status)),
    [],
  );
  // That nobody saw a foreign row proves something only where rows were seen and askers were refused.
  assert.ok(rows > 1_000, `${rows} rows`);
  for (const status of [200, 401, 403, 404]) assert.ok((statuses[status] ?? 0) > 50, `${status}`);
});

function addressOf({ slug }: Place, path: (typeof paths)[number]): string {
  if (path === 'session' || path === 'programmes') return `/api/${path}`;
  return `/api/programmes/${slug}${path === '' ? '' : `/${path}`}`;
}

function other(place: Place): Place {
  return place.slug === here().slug ? there() : here();
}

/** Marks in an answer that this person must not be shown. */
function foreignIn(text: string, { account, role, place, cluster }: Someone): readonly string[] {
  const allowed = new Set(
    role === undefined || role === 'entrepreneur'
      ? []
      : role === 'coordinator' || role === 'cluster_assistant'
        ? [markOf(place, cluster)]
        : place.clusters.map((one) => markOf(place, one)),
  );
  const marks = [...text.matchAll(/Mark [\w-]+ [\w-]+ End/g)].map(([mark]) => mark);
  const found = marks.filter((mark) => !allowed.has(mark));
  // The session tells the asker of himself alone.
  const named = z
    .looseObject({ account: z.looseObject({ id: z.string() }).nullable() })
    .safeParse(read(text));
  if (named.success && (named.data.account?.id ?? undefined) !== account) found.push('another account');
  return found;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
