import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify';
import { z } from 'zod';
import { locales } from '#kernel/locale.ts';
import type { FieldError } from '#kernel/problem.ts';
import type { Route } from '#kernel/query.ts';
import { runQuery } from '#kernel/run-query.ts';
import type { AnyEndpoint } from './endpoint.ts';
import type { House } from './house.ts';
import { matchesEtag } from './matches-etag.ts';
import { problemBody } from './problem-body.ts';
import { requestInvalid } from './problems.ts';
import { requestLocale } from './request-locale.ts';

const language = z.object({
  lang: z.enum(locales).optional().describe('Language of the answer; the Accept-Language header otherwise.'),
});

/** Binds every query to its path: checks what was asked, answers from one snapshot, encodes what the contract names. */
export function registerRoutes(app: FastifyInstance, house: House): void {
  for (const route of house.routes) {
    const endpoint = withLanguage(route.endpoint);
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      schema: schemaOf(endpoint),
      handler: async (request, reply) => {
        const locale = requestLocale(request);
        const input = readInput(route, endpoint, request);
        const answer = await runQuery(house.database.kysely, route, input, { clock: house.clock, locale });
        const value = endpoint.response.encode(answer);
        const isJson = endpoint.media === 'application/json';
        const body = isJson ? JSON.stringify(value) : String(value);
        const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
        reply
          .header('etag', etag)
          .header('cache-control', 'no-cache')
          .header('vary', 'accept-language')
          .header('content-language', locale);
        if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();
        if (endpoint.fileName !== undefined) {
          reply.header('content-disposition', `attachment; filename="${endpoint.fileName}"`);
        }
        return reply.type(`${endpoint.media}; charset=utf-8`).send(body);
      },
    });
  }
}

function withLanguage(endpoint: AnyEndpoint): AnyEndpoint {
  const query = z.object({ ...language.shape, ...endpoint.query.shape }).strict();
  return { ...endpoint, query };
}

function readInput(route: Route, endpoint: AnyEndpoint, request: FastifyRequest) {
  const say = z.locales[requestLocale(request)]().localeError;
  const params = endpoint.params.safeParse(request.params, { error: say });
  const query = endpoint.query.safeParse(request.query, { error: say });
  const errors = [...fieldErrors('path', params.error), ...fieldErrors('query', query.error)];
  if (errors.length > 0 || !params.success || !query.success) throw requestInvalid({}, { errors });
  const { lang, ...own } = query.data;
  return { params: params.data, query: 'lang' in route.endpoint.query.shape ? query.data : own };
}

function fieldErrors(place: string, error: z.ZodError | undefined): readonly FieldError[] {
  return (error?.issues ?? []).map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return { path: [place, ...issue.path, ...unknown].join('.'), message: issue.message };
  });
}

// Only described here, for OpenAPI; the handler checks, because it knows the reader's language.
function schemaOf(endpoint: AnyEndpoint): FastifySchema {
  const [, , group = 'api'] = endpoint.path.split('/');
  return {
    summary: endpoint.summary,
    tags: [group],
    ...(Object.keys(endpoint.params.shape).length === 0 ? {} : { params: endpoint.params }),
    querystring: endpoint.query,
    response: {
      200: { description: endpoint.summary, content: { [endpoint.media]: { schema: endpoint.response } } },
      default: {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: problemBody } },
      },
    },
  };
}
