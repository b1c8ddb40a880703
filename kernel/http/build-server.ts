import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { headersOnEveryAnswer, putHeaders } from './answer-headers.ts';
import { answerBrokenRequests } from './broken-requests.ts';
import type { House } from './house.ts';
import { describeApi, serveApiDescription } from './open-api.ts';
import { awaitBody, usualPatience } from './patience.ts';
import { problemAnswers } from './problem-answers.ts';
import { addressTooLong, hostUnknown } from './problems.ts';
import { registerRoutes } from './register-routes.ts';
import { serveWebClient } from './web-client.ts';

const longestAddress = 8_000;

/** The HTTP server, ready to listen: every slice's routes, the web client, the API's description, the two lamps. */
export async function buildServer(house: House): Promise<FastifyInstance> {
  const base = new URL(house.baseUrl);
  const secure = base.protocol === 'https:';
  const problems = problemAnswers(house);
  const answerBroken = answerBrokenRequests(problems, secure);
  const patience = house.patience ?? usualPatience;
  const loggerInstance: FastifyBaseLogger = house.log;
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // Who stands between Minka and its reader is believed only where the configuration names him.
    trustProxy: house.trustedProxies.length > 0 ? [...house.trustedProxies] : false,
    bodyLimit: 1024 * 1024,
    requestTimeout: patience.fileMs,
    keepAliveTimeout: 10_000,
    http: {
      maxHeaderSize: 16 * 1024,
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: patience.checkEveryMs,
    },
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      putHeaders(request, reply, secure);
      problems.send(error, request, reply);
    },
    clientErrorHandler: answerBroken,
  });
  // The schemas of routes only describe them: what comes and what goes is checked where the language is known.
  app.setSerializerCompiler(() => JSON.stringify);
  app.setValidatorCompiler(() => (value: unknown) => ({ value }));
  app.setErrorHandler((error, request, reply) => problems.send(error, request, reply));
  headersOnEveryAnswer(app, secure);
  app.addHook('onRequest', async (request) => {
    if (request.url.length > longestAddress) throw addressTooLong({});
    mustNameUs(request.host, base);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, id: requestId } = request;
    // Without the query: what people search for is nobody's business.
    const path = withoutTokens(request.url.slice(0, 500).split('?', 1).join(''));
    const ms = Math.round(reply.elapsedTime);
    house.log.info({ method, path, status: reply.statusCode, ms, requestId }, 'answered');
  });
  await describeApi(app, house);
  // Inside a plug-in, so that the description has heard of every route.
  await app.register(async (described) =>
    registerRoutes(described, house, (request) => awaitBody(request, patience, answerBroken)),
  );
  serveApiDescription(app);
  app.get('/health', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/ready', { schema: { hide: true } }, async () => {
    await house.database.ping();
    return { status: 'ready' };
  });
  await serveWebClient(app, house.webFolder);
  return app;
}

// The token of a link opens a door to whoever reads the log.
function withoutTokens(path: string): string {
  return path.replaceAll(/(?<=\/)[\w-]{40,}(?=[/.]|$)/g, '…');
}

// A page of a stranger whose name was made to point here would read everything that this machine's user may read.
function mustNameUs(host: string, base: URL): void {
  const name = host.replace(/:\d*$/, '').toLowerCase();
  if (name === base.hostname.toLowerCase() || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(name)) return;
  throw hostUnknown({ host: name.slice(0, 100) });
}
