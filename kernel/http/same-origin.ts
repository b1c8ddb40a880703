import type { FastifyRequest } from 'fastify';
import { foreignOrigin } from './problems.ts';

/**
 * Refuses a write that a page of somebody else's makes a signed-in browser send (cases D1): its origin must be ours,
 * and a browser always tells it. The host was compared with our own before.
 */
export function mustComeFromOwnPage(request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site, cookie } = request.headers;
  if (cookie === undefined && origin === undefined && site === undefined) return;
  if (site !== undefined && site !== 'same-origin') throw foreignOrigin({});
  if (origin === undefined ? site !== 'same-origin' : hostOf(origin) !== request.host.toLowerCase()) {
    throw foreignOrigin({});
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : undefined;
}
