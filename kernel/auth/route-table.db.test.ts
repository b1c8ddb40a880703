import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { isWrite } from '#kernel/route.ts';
import { accessServer, as } from '#test/access-server.ts';
import { anAccount, aPerson, castOf, hold } from '#test/cast.ts';
import { anImage } from '#test/make-files.ts';
import { type Opening, routeTable, type Thing } from '#test/route-table.ts';
import { someFacts } from '#test/some-facts.ts';
import { someUnitFacts } from '#test/some-unit-facts.ts';
import type { Role } from './roles.ts';

const { get, write, upload, end, here, there, stage, routes, ask } = accessServer({ prepare: () => fill() });

let cast: ReadonlyMap<Role, string>;
let strangers: ReadonlyMap<Role, string>;
let things: Readonly<Record<Thing, string>>;

async function fill(): Promise<void> {
  const [cluster = ''] = here().clusters;
  const [elsewhere = ''] = there().clusters;
  cast = await castOf(stage(), here(), cluster);
  strangers = await castOf(stage(), there(), elsewhere);
  const account = await anAccount(stage(), 'Somebody Else');
  const grant = await hold(stage(), account, { role: 'cluster_assistant', programme: here(), part: cluster });
  things = {
    account,
    file: await aFile(cluster),
    grant,
    invitation: await anInvitation(cluster),
    session: '01900000-0000-7000-8000-000000000000',
    paragraph: '1.1',
    token: 'a-token-that-nobody-was-given',
    person: await aPerson(stage(), here(), { clusters: [cluster] }),
    obligation: await anObligation(cluster),
    event: 'signature',
    feed: '01900000-0000-7000-8000-000000000000',
    assumption: await anAssumption(),
    ...(await someFacts(stage(), here(), cluster)),
    ...(await someUnitFacts(stage(), here(), cluster)),
  };
}

test('the table holds every path of the API description, and no other (B1)', async () => {
  const described = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(await (await get('/api/openapi.json')).json());
  const found = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  assert.deepEqual(found.toSorted(), Object.keys(routeTable).toSorted());
});

test('doors that stand open to everybody are these, by name', () => {
  const open = routes().flatMap((route) => {
    const door = isWrite(route) ? route.action.door : route.door;
    return door === 'public' ? [`${route.endpoint.method} ${route.endpoint.path}`] : [];
  });
  assert.deepEqual(open.toSorted(), [
    'GET /api/calendar-feeds/:token.ics',
    'GET /api/demonstration',
    'GET /api/invitations/:token',
    'GET /api/reminders/:token',
    'GET /api/resets/:token',
    'GET /api/session',
    'GET /api/set-up/:token',
    'GET /api/sign-in',
    'POST /api/invitations/:token/acceptance',
    'POST /api/password-resets',
    'POST /api/resets/:token',
    'POST /api/session',
    'POST /api/session/code',
    'POST /api/set-up/:token',
    'POST /api/set-up/:token/demonstration',
    'POST /reminders/:token',
  ]);
});

for (const [route, opening] of Object.entries(routeTable)) {
  test(`${route} opens to whom the table says (B1)`, async () => {
    const met: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    met.nobody = await outcomeOf(route, opening, undefined);
    wanted.nobody = opening.to === 'everybody' ? 'passes' : '401';
    for (const [role, account] of cast) {
      met[role] = await outcomeOf(route, opening, account);
      wanted[role] = wantedOf(opening, role);
    }
    for (const [role, account] of strangers) {
      const name = `${role} of another programme`;
      met[name] = await outcomeOf(route, opening, account);
      wanted[name] = role === 'administrator' ? wantedOf(opening, role) : wantedElsewhere(route, opening);
    }
    assert.deepEqual(met, wanted);
  });
}

function wantedOf({ to, refused = [], hidden = false }: Opening, role: Role): string {
  if (to === 'everybody' || to === 'signed-in' || to.includes(role)) return 'passes';
  return hidden && !refused.includes(role) ? '404' : '403';
}

/** Whoever has no role here finds nothing of this programme, and what is the instance's is not theirs either. */
function wantedElsewhere(route: string, { to, hidden = false }: Opening): string {
  if (route.includes(':programme')) return '404';
  if (to === 'everybody' || to === 'signed-in') return 'passes';
  return hidden ? '404' : '403';
}

/** What became of the question whether somebody may pass; what is said behind the door is no matter here. */
async function outcomeOf(route: string, opening: Opening, account: string | undefined): Promise<string> {
  const [method = '', pattern = ''] = route.split(' ');
  const renamed = Object.entries(opening.names ?? {}).map(([name, thing]) => [name, things[thing]]);
  const names: Readonly<Record<string, string>> = {
    ...things,
    ...Object.fromEntries(renamed),
    programme: here().slug,
  };
  const path =
    pattern.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(names[name] ?? 'none')) +
    (opening.query ?? '');
  const who = account === undefined ? undefined : as(account);
  const body = opening.body?.(things);
  const answer = await (method === 'POST'
    ? opening.upload === true
      ? upload(path, 'A note.', who)
      : write(path, body ?? {}, who)
    : method === 'DELETE'
      ? end(path, who)
      : get(path, who));
  assert.ok(answer.status < 500, `${route} answered ${answer.status}`);
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) return 'passes';
  const { code } = z.looseObject({ code: z.string() }).parse(await answer.json());
  // No session or key is there to be ended, which is said behind the door.
  if (/^DELETE \/api\/account\/(sessions|keys)/.test(route))
    return code === 'http.not-signed-in' ? '401' : 'passes';
  return refusals[code] ?? 'passes';
}

const refusals: Readonly<Record<string, string>> = {
  'http.not-signed-in': '401',
  'http.not-permitted': '403',
  'auth.role-not-yours-to-give': '403',
  'http.foreign-origin': 'a mistake of the test',
  'http.invalid': 'a mistake of the test',
  'http.malformed': 'a mistake of the test',
  'http.not-found': 'a mistake of the test',
  'http.programme-unknown': '404',
  'http.subject-unknown': '404',
};

/** A file of the cluster. */
async function aFile(cluster: string): Promise<string> {
  const path = `/api/programmes/${here().slug}/files?name=photo.png&cluster=${cluster}`;
  const answer = await upload(path, new Uint8Array(await anImage('png')), as(cast.get('director')));
  assert.equal(answer.status, 200);
  return z.object({ file: z.object({ id: z.string() }) }).parse(await answer.json()).file.id;
}

/** An obligation that the cluster owes, as an address names it. */
async function anObligation(cluster: string): Promise<string> {
  const answer = await get(`/api/programmes/${here().slug}/calendar`, as(cast.get('director')));
  const owed = z.object({
    obligations: z.array(
      z.object({ id: z.string(), origin: z.string(), cluster: z.object({ id: z.string() }).nullable() }),
    ),
  });
  const { obligations } = owed.parse(await answer.json());
  const found = obligations.find((one) => one.origin === 'clause' && one.cluster?.id === cluster);
  assert.ok(found, 'the programme has an obligation of the cluster');
  return found.id;
}

/** An assumption of the programme, as an address names it. */
async function anAssumption(): Promise<string> {
  const answer = await get(`/api/programmes/${here().slug}/assumptions`, as(cast.get('director')));
  const { assumptions } = z
    .object({ assumptions: z.array(z.object({ id: z.string() })) })
    .parse(await answer.json());
  return assumptions[0]?.id ?? '';
}

/** An invitation into the cluster, of a director. */
async function anInvitation(cluster: string): Promise<string> {
  const scope = { kind: 'cluster', id: cluster };
  const invited = { email: 'invited@example.org', role: 'cluster_assistant', scope, from: null, until: null };
  const path = `/api/programmes/${here().slug}/invitations`;
  const answer = await write(path, invited, as(cast.get('director')));
  assert.equal(answer.status, 200);
  return ask(async (db) => {
    const found = await db
      .selectFrom('access.invitations')
      .select('id')
      .where('email', '=', invited.email)
      .executeTakeFirstOrThrow();
    return found.id;
  });
}
