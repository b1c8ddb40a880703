import type { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * How long a sender may take before the place is given to somebody else: for the headers, for a body that is no file,
 * and for a file, which on a weak mobile connection takes minutes (10 MB at 20 kB a second: more than eight).
 */
export type Patience = Readonly<{ headersMs: number; bodyMs: number; fileMs: number; checkEveryMs: number }>;

export const usualPatience: Patience = {
  headersMs: 20_000,
  bodyMs: 60_000,
  fileMs: 600_000,
  checkEveryMs: 10_000,
};

/** Ends a request whose body is not there in time, with the answer that a slow one gets. */
export function awaitBody(
  { raw }: FastifyRequest,
  { bodyMs }: Patience,
  answerBroken: (error: Error, socket: Socket) => void,
): void {
  const timer = setTimeout(() => {
    const slow = Object.assign(new Error('the body is too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
    answerBroken(slow, raw.socket);
  }, bodyMs).unref();
  const enough = () => clearTimeout(timer);
  raw.once('end', enough).once('close', enough);
}
