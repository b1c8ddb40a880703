import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { transact } from '#kernel/db/identity.ts';
import type { AnyQuery } from '#kernel/query.ts';
import { answerInside } from '#kernel/run-query.ts';
import { enterRequest } from './enter-request.ts';
import type { House } from './house.ts';
import { matchesEtag } from './matches-etag.ts';
import type { RequestInput } from './read-input.ts';
import { requestLocale } from './request-locale.ts';
import { slugOf } from './slug-of.ts';

/** Answers a read from one snapshot that shows what whoever asks may see, and encodes what the contract names. */
export async function answerRead(
  house: House,
  query: AnyQuery,
  input: RequestInput,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { endpoint, door } = query;
  const { clock, policy } = house;
  const locale = requestLocale(request);
  const session = await house.sessionOf(request.headers);
  const answer = await transact(house.database.kysely, 'snapshot', async (db) => {
    const slug = slugOf(endpoint, input.params);
    const { identity, programme } = await enterRequest(db, { session, door, slug, now: clock.now() });
    const { permissions } = policy;
    return answerInside(db, query, input, { clock, locale, permissions, identity, programme });
  });
  const value = endpoint.response.encode(answer);
  const body = endpoint.media === 'application/json' ? JSON.stringify(value) : String(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  reply
    .header('etag', etag)
    // What one person may see is nobody else's, and no cache between may keep it.
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-language, cookie')
    .header('content-language', locale);
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (endpoint.fileName !== undefined) {
    reply.header('content-disposition', `attachment; filename="${endpoint.fileName}"`);
  }
  return reply.type(`${endpoint.media}; charset=utf-8`).send(body);
}
