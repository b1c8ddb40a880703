import type { FastifyReply, FastifyRequest } from 'fastify';
import { transact } from '#kernel/db/identity.ts';
import type { WriteRoute } from '#kernel/route.ts';
import { type Acting, perform } from '#kernel/run-action.ts';
import { closeWrite } from './close-write.ts';
import { type Entered, enterRequest, mustHaveEntered, mustHaveSession, notEntered } from './enter-request.ts';
import type { House } from './house.ts';
import { answeredBefore, hashOfRequest, ownerOfDoor, readKey, withoutShownOnce } from './idempotency.ts';
import { originOf } from './origin-of.ts';
import { pathOf } from './problem-answers.ts';
import type { RequestInput } from './read-input.ts';
import { receiveUpload } from './receive-upload.ts';
import { recordRefusal } from './record-refusal.ts';
import { requestLocale } from './request-locale.ts';
import { slugOf } from './slug-of.ts';

type Written = Readonly<{
  body: unknown;
  cookies: readonly string[];
  again: boolean;
  afterwards?: (() => void) | undefined;
}>;

/**
 * One write: one transaction, one outcome, one row in the trail. The same request sent again gets the answer that was
 * given and does nothing. A refusal leaves nothing behind but its own row, written after the rollback.
 */
export async function performWrite(
  house: House,
  route: WriteRoute,
  input: () => RequestInput,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { endpoint, action } = route;
  const from = originOf(request);
  const session = await house.sessionOf(request.headers);
  let entered = notEntered;
  const actingAs = ({ identity, programme }: Entered): Acting => ({
    clock: house.clock,
    identity,
    permissions: house.policy.permissions,
    locale: requestLocale(request),
    programme,
    requestId: request.id,
    from,
  });
  try {
    mustHaveSession(session, action.door);
    const key = needsKey(route) ? readKey(request.headers['idempotency-key']) : undefined;
    const asked = input();
    const path = pathOf(request);
    const door = { session, door: action.door, slug: slugOf(endpoint, asked.params) };
    const { params, body } = await receiveUpload(house, route, asked, request, door, (seen) => {
      entered = seen;
    });
    // Only once it is needed: with a password in the body it takes long, and a stranger must not make us compute it.
    const hash = () => hashOfRequest(endpoint, { path, body, key: key ?? '' });
    const entering = {
      ...door,
      key: key === undefined ? undefined : { text: key, doorOwner: ownerOfDoor(path) },
    };
    const written = await transact(
      house.database.kysely,
      isolationOf(route),
      async (db): Promise<Written> => {
        const now = house.clock.now();
        entered = await enterRequest(db, { ...entering, now });
        mustHaveEntered(entered, entering);
        const before = entered.key === null ? undefined : await answeredBefore(entered.key, hash);
        if (before !== undefined) return { body: before.body, cookies: [], again: true };
        const { outcome, acted } = await perform(db, action, { params, body }, actingAs(entered));
        const answer = endpoint.response.encode(outcome.answer);
        await closeWrite(
          db,
          acted,
          entered.key === null || key === undefined
            ? undefined
            : {
                owner: entered.key.owner,
                key,
                requestSha256: await hash(),
                body: withoutShownOnce(answer, endpoint.shownOnce),
              },
        );
        const { cookies = [], afterwards } = outcome;
        return { body: answer, cookies, again: false, afterwards };
      },
    );
    written.afterwards?.();
    return sendWritten(written, request, reply.code(endpoint.status));
  } catch (error) {
    await recordRefusal(house, action.name, actingAs(entered), error, session);
    throw error;
  }
}

function sendWritten({ body, cookies, again }: Written, request: FastifyRequest, reply: FastifyReply) {
  if (again) reply.header('idempotency-replayed', 'true');
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  return reply
    .header('cache-control', 'no-store')
    .header('content-language', requestLocale(request))
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body));
}

/** Signing in is no write that could be repeated by mistake, and what is ended by its address stays ended. */
function needsKey({ endpoint }: WriteRoute): boolean {
  return endpoint.method === 'POST' && endpoint.repeatable;
}

function isolationOf({ action }: WriteRoute): 'serializable' | 'read committed' {
  return action.together === true ? 'serializable' : 'read committed';
}
