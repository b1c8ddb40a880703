import type { FastifyRequest } from 'fastify';
import type { RequestOrigin } from '#kernel/action.ts';

/** Where a request came from, as the trail and the list of sessions tell it. */
export function originOf(request: FastifyRequest): RequestOrigin {
  return {
    address: request.ip,
    agent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    cookie: request.headers.cookie,
  };
}
