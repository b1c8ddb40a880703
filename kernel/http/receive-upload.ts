import type { FastifyRequest } from 'fastify';
import { transact } from '#kernel/db/identity.ts';
import { mustPass } from '#kernel/pass-door.ts';
import type { WriteRoute } from '#kernel/route.ts';
import { type Entered, type Entering, enterRequest, mustHaveEntered } from './enter-request.ts';
import type { House } from './house.ts';
import type { RequestInput } from './read-input.ts';

/**
 * Takes in the bytes of an upload before its transaction begins, so that a slow sender holds no connection of the
 * database. Whoever would be refused at the door is refused before a byte is kept; what was received is the body.
 */
export async function receiveUpload(
  house: House,
  { action, receive }: WriteRoute,
  input: RequestInput,
  request: FastifyRequest,
  entering: Omit<Entering, 'now' | 'key'>,
  onEntered: (entered: Entered) => void,
): Promise<RequestInput> {
  if (receive === undefined) return input;
  await transact(house.database.kysely, 'snapshot', async (db) => {
    const entered = await enterRequest(db, { ...entering, now: house.clock.now() });
    onEntered(entered);
    mustHaveEntered(entered, entering);
    const { identity, programme } = entered;
    const asked = { params: input.params, body: { query: input.query } };
    mustPass(action.door, identity, house.policy.permissions, {
      programme: programme?.id ?? null,
      ...action.place?.(undefined, asked),
    });
  });
  const said = request.headers['content-length'];
  const received = await receive({
    // To leave off in the middle must not break the connection: the sender would never read why.
    bytes: request.raw.iterator({ destroyOnReturn: false }),
    ...(said === undefined ? {} : { saidBytes: Number(said) }),
    query: input.query,
  }).catch((error: unknown) => {
    // What is still on its way is let through to nowhere, within the time that a file has.
    request.raw.resume();
    throw error;
  });
  return { ...input, body: { query: input.query, received } };
}
