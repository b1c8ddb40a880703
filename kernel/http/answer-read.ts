import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actAsKernel, transact } from '#kernel/db/identity.ts';
import type { Afterwards, AnyQuery } from '#kernel/query.ts';
import type { Acting } from '#kernel/run-action.ts';
import { type Answered, answerInside } from '#kernel/run-query.ts';
import { isDownload } from './download.ts';
import { type Entered, enterRequest, mustHaveEntered, mustHaveSession, notEntered } from './enter-request.ts';
import type { House } from './house.ts';
import { matchesEtag } from './matches-etag.ts';
import { originOf } from './origin-of.ts';
import type { RequestInput } from './read-input.ts';
import { recordDownload, recordRead } from './record-read.ts';
import { recordRefusal } from './record-refusal.ts';
import { requestLocale } from './request-locale.ts';
import { sendDownload } from './send-download.ts';
import { slugOf } from './slug-of.ts';

/**
 * Answers a read from one snapshot that shows what whoever asks may see, and encodes what the contract names. What is
 * refused, and a file that somebody takes away, is told in one row of the trail.
 */
export async function answerRead(
  house: House,
  query: AnyQuery,
  input: () => RequestInput,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { endpoint, door } = query;
  const { clock, policy } = house;
  const locale = requestLocale(request);
  const session = await house.sessionOf(request.headers);
  let entered = notEntered;
  const asking = ({ identity, programme }: Entered): Acting => {
    const { permissions } = policy;
    return {
      clock,
      locale,
      permissions,
      identity,
      programme,
      requestId: request.id,
      from: originOf(request),
    };
  };
  let answered: Answered;
  try {
    mustHaveSession(session, door);
    const asked = input();
    const entering = { session, door, slug: slugOf(endpoint, asked.params) };
    answered = await transact(house.database.kysely, 'snapshot', async (db) => {
      entered = await enterRequest(db, { ...entering, now: clock.now() });
      mustHaveEntered(entered, entering);
      return answerInside(db, query, asked, asking(entered));
    });
  } catch (error) {
    await recordRefusal(house, 'access.read', asking(entered), error, session);
    throw error;
  }
  const value = endpoint.response.encode(answered.answer);
  await writeAfterwards(house, answered.afterwards);
  for (const told of answered.told) await recordRead(house, told, asking(entered));
  if (isDownload(value)) return sendDownload(house, value, asking(entered), reply);
  const body = endpoint.media === 'application/json' ? JSON.stringify(value) : String(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  reply
    .header('etag', etag)
    // What one person may see is nobody else's, and no cache between may keep it; what is told of, none at all.
    .header('cache-control', answered.told.length > 0 ? 'no-store' : 'private, no-cache')
    .header('vary', 'accept-language, cookie')
    .header('content-language', answered.locale);
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (endpoint.fileName !== undefined) {
    const { fileName } = endpoint;
    await recordDownload(house, { action: 'access.download', id: fileName, name: fileName }, asking(entered));
    reply.header('content-disposition', `attachment; filename="${endpoint.fileName}"`);
  }
  return reply.type(`${endpoint.media}; charset=utf-8`).send(body);
}

/** Whoever asked waits for none of it to succeed. */
async function writeAfterwards({ database, log }: House, afterwards: readonly Afterwards[]): Promise<void> {
  if (afterwards.length === 0) return;
  try {
    await transact(database.kysely, 'read committed', async (db) => {
      await actAsKernel(db);
      for (const work of afterwards) await work(db);
    });
  } catch (error) {
    log.warn({ err: error }, 'what a read leaves behind could not be written');
  }
}
