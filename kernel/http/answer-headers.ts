import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './security-headers.ts';

const nonces = new WeakMap<FastifyRequest['raw'], string>();

/** The nonce of this answer, for the inline script and style of a page. */
export function cspNonce(request: FastifyRequest): string {
  const known = nonces.get(request.raw);
  if (known !== undefined) return known;
  const nonce = randomBytes(18).toString('base64url');
  nonces.set(request.raw, nonce);
  return nonce;
}

/** Puts the security headers on an answer, whatever it will be. */
export function putHeaders(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  reply.headers({ ...securityHeaders(cspNonce(request), secure), 'x-request-id': request.id });
}

export function headersOnEveryAnswer(app: FastifyInstance, secure: boolean): void {
  app.addHook('onRequest', async (request, reply) => putHeaders(request, reply, secure));
}
