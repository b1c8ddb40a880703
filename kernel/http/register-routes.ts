import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify';
import type { i18n } from 'i18next';
import { z } from 'zod';
import { createTexts } from '#kernel/i18n/texts.ts';
import type { Locale } from '#kernel/locale.ts';
import { isWrite } from '#kernel/route.ts';
import { answerRead } from './answer-read.ts';
import { download } from './download.ts';
import type { AnyEndpoint } from './endpoint.ts';
import type { House } from './house.ts';
import { mustBeNamed } from './must-be-named.ts';
import { performWrite } from './perform-write.ts';
import { problemBody } from './problem-body.ts';
import { queryWithLanguage, readInput } from './read-input.ts';
import { requestLocale } from './request-locale.ts';
import { mustComeFromOwnPage } from './same-origin.ts';

/**
 * Binds every read and every write to its path.
 *
 * @param awaitBody gives a body that is no file its time
 */
export function registerRoutes(
  app: FastifyInstance,
  house: House,
  awaitBody: (request: FastifyRequest) => void,
): void {
  const spoken: Record<Locale, i18n> = {
    es: createTexts(house.texts, 'es'),
    en: createTexts(house.texts, 'en'),
  };
  // Left as they come: whoever receives them decides how many are read.
  app.addContentTypeParser('application/octet-stream', (_request, bytes, done) => done(null, bytes));
  // What a program of mail posts says nothing that is not in the address; elsewhere the exact type was asked for before.
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data'];
  app.addContentTypeParser(forms, { parseAs: 'string' }, (_request, _text, done) => done(null, undefined));
  for (const route of house.routes) {
    const { endpoint } = route;
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      schema: schemaOf(endpoint),
      // Taking a file away is told in the trail: asking for its headers alone would be told as well.
      ...(isTakenAway(endpoint) ? { exposeHeadRoute: false } : {}),
      ...(endpoint.largestBody === undefined ? {} : { bodyLimit: endpoint.largestBody }),
      onRequest: async (request) => {
        if (endpoint.method === 'GET') return;
        if (!endpoint.oneClick) {
          mustComeFromOwnPage(request);
          mustBeNamed(request, endpoint);
        }
        if (!endpoint.upload) awaitBody(request);
      },
      handler: async (request, reply) => {
        const input = () => readInput(endpoint, request, spoken[requestLocale(request)]);
        return isWrite(route)
          ? performWrite(house, route, input, request, reply)
          : answerRead(house, route, input, request, reply);
      },
    });
  }
}

function isTakenAway({ fileName, response }: AnyEndpoint): boolean {
  return fileName !== undefined || response === download;
}

const anyBytes = z.string().meta({ format: 'binary' });

// Only described here, for OpenAPI; the handler checks, because it knows the reader's language.
function schemaOf(endpoint: AnyEndpoint): FastifySchema {
  const [, group = 'api'] = endpoint.path.replace(/^\/api(?=\/)/, '').split('/');
  return {
    summary: endpoint.summary,
    tags: [group],
    ...(Object.keys(endpoint.params.shape).length === 0 ? {} : { params: endpoint.params }),
    querystring: queryWithLanguage(endpoint),
    ...(endpoint.method === 'POST' && !endpoint.oneClick
      ? { body: endpoint.upload ? anyBytes : endpoint.body }
      : {}),
    ...(endpoint.upload ? { consumes: ['application/octet-stream'] } : {}),
    response: {
      [endpoint.status]: {
        description: endpoint.summary,
        content: { [endpoint.media]: { schema: endpoint.response } },
      },
      default: {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: problemBody } },
      },
    },
  };
}
