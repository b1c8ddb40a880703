import type { Kysely } from 'kysely';
import type { AnyAction } from '#kernel/action.ts';
import { recordEntry } from '#kernel/audit/record-entry.ts';
import type { Permissions } from '#kernel/auth/permission.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import { transact } from '#kernel/db/identity.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { AnyEndpoint } from '#kernel/http/endpoint.ts';
import { type Entered, enterRequest, mustHaveEntered } from '#kernel/http/enter-request.ts';
import { slugOf } from '#kernel/http/slug-of.ts';
import { invariant } from '#kernel/invariant.ts';
import type { Locale } from '#kernel/locale.ts';
import { mustPass } from '#kernel/pass-door.ts';
import type { AnyQuery } from '#kernel/query.ts';
import { isWrite, type Route, type WriteRoute } from '#kernel/route.ts';
import { type Acting, perform } from '#kernel/run-action.ts';
import { answerInside } from '#kernel/run-query.ts';
import type { Chance } from './chance.ts';

/** What acting needs of the house. */
export type Doors = Readonly<{
  db: Kysely<Database>;
  routes: readonly Route[];
  permissions: Permissions;
  clock: Clock;
  chance: Chance;
  locale: Locale;
}>;

/** Who comes; null for whoever comes with a link alone. */
export type Comer = Readonly<{ accountId: string }> | null;

/** What is asked of an endpoint, before its schema has looked at it. */
export type Asked = Readonly<{ params: object; query: object; body: object }>;

const from = { address: '', agent: '', cookie: undefined };

/** Performs a write as somebody, through its door and with its row in the trail, as a request of the browser would. */
export async function performAs(
  doors: Doors,
  comer: Comer,
  endpoint: AnyEndpoint,
  asked: Asked,
  bytes?: Uint8Array,
): Promise<unknown> {
  const route = doors.routes.find((one) => one.endpoint === endpoint);
  invariant(route !== undefined && isWrite(route), `${endpoint.path} is written to`);
  const input = await inputOf(doors, comer, route, asked, bytes);
  const isolation = route.action.together === true ? 'serializable' : 'read committed';
  return transact(doors.db, isolation, async (db) => {
    const entered = await enter(doors, comer, route.action, endpoint, asked, db);
    const { outcome, acted } = await perform(db, route.action, input, actingAs(doors, entered));
    await recordEntry(db, acted);
    return outcome.answer;
  });
}

/** Asks something as somebody. What is read leaves no row in the trail. */
export async function askAs(
  doors: Doors,
  comer: Comer,
  endpoint: AnyEndpoint,
  asked: Asked,
): Promise<unknown> {
  const query = doors.routes.find((one) => one.endpoint === endpoint);
  invariant(query !== undefined && !isWrite(query), `${endpoint.path} is read`);
  const input = { params: endpoint.params.parse(asked.params), query: endpoint.query.parse(asked.query) };
  return transact(doors.db, 'snapshot', async (db) => {
    const entered = await enter(doors, comer, query, endpoint, asked, db);
    return (await answerInside(db, query, input, { ...actingAs(doors, entered), from })).answer;
  });
}

/** The body, or what the bytes of an upload came to. Whoever may not send it is refused before they are kept. */
async function inputOf(doors: Doors, comer: Comer, route: WriteRoute, asked: Asked, bytes?: Uint8Array) {
  const { endpoint, action, receive } = route;
  if (receive === undefined) return action.input.parse({ params: asked.params, body: asked.body });
  invariant(bytes !== undefined, 'an upload has bytes');
  const params = endpoint.params.parse(asked.params);
  const query = endpoint.query.parse(asked.query);
  await transact(doors.db, 'snapshot', async (db) => {
    const { identity, programme } = await enter(doors, comer, action, endpoint, asked, db);
    const place = action.place?.(undefined, { params, body: { query } });
    mustPass(action.door, identity, doors.permissions, { programme: programme?.id ?? null, ...place });
  });
  return { params, body: { query, received: await receive({ bytes: inPieces(bytes), query }) } };
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function enter(
  { clock }: Doors,
  comer: Comer,
  { door }: Pick<AnyAction | AnyQuery, 'door'>,
  endpoint: AnyEndpoint,
  { params }: Asked,
  db: Parameters<typeof enterRequest>[0],
): Promise<Entered> {
  const session = comer === null ? null : { userId: comer.accountId, sessionId: 'minka demo' };
  const slug = slugOf(endpoint, { ...params });
  const entered = await enterRequest(db, { session, door, slug, now: clock.now() });
  mustHaveEntered(entered, { door, slug });
  return entered;
}

function actingAs(doors: Doors, { identity, programme }: Entered): Acting {
  const { clock, permissions, locale, chance } = doors;
  const requestId = `demo-${chance.bytes(8).toString('hex')}`;
  const ownId: Acting['newId'] = (now) => newId(now, chance.bytes);
  return { clock, identity, permissions, locale, programme, requestId, from, newId: ownId };
}
