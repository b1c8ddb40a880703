import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cspNonce } from './answer-headers.ts';
import { pathOf } from './problem-answers.ts';
import { methodNotAllowed, notFound, webNotBuilt } from './problems.ts';

/** First segments of addresses that are the server's own: no page of the web client begins so. */
export const ownSegments: readonly string[] = ['api', 'assets', 'health', 'ready'];

/**
 * Serves the built web client: hashed files for ever, and its one page at every other address, with a fresh nonce
 * written into it. What lies under `/api` or `/assets` and is not there is a 404.
 */
export async function serveWebClient(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const isHashed = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/', hide, (request, reply) => sendPage(request, reply, folder));
  app.get('/index.html', hide, (_request, reply) => reply.redirect('/', 308));
  app.setNotFoundHandler(async (request, reply) => {
    const path = pathOf(request);
    if (!['GET', 'HEAD'].includes(request.method)) {
      reply.header('allow', 'GET, HEAD');
      throw methodNotAllowed({ method: request.method, path });
    }
    if (ownSegments.some((own) => path === `/${own}` || path.startsWith(`/${own}/`)))
      throw notFound({ path });
    return sendPage(request, reply, folder);
  });
}

const hide = { schema: { hide: true } } as const;

async function sendPage(request: FastifyRequest, reply: FastifyReply, folder: string): Promise<FastifyReply> {
  let page: string;
  try {
    page = await readFile(join(folder, 'index.html'), 'utf8');
  } catch (error) {
    throw webNotBuilt({}, { cause: error });
  }
  return reply
    .code(200)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page.replaceAll('__CSP_NONCE__', cspNonce(request)));
}
