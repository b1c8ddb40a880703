import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify';
import type { i18n, TFunction } from 'i18next';
import { z } from 'zod';
import { createTexts } from '#kernel/i18n/texts.ts';
import { type Locale, locales } from '#kernel/locale.ts';
import type { FieldError } from '#kernel/problem.ts';
import type { Route } from '#kernel/query.ts';
import { runQuery } from '#kernel/run-query.ts';
import type { AnyEndpoint } from './endpoint.ts';
import type { House } from './house.ts';
import { matchesEtag } from './matches-etag.ts';
import { pathOf } from './problem-answers.ts';
import { problemBody } from './problem-body.ts';
import { notFound, requestInvalid } from './problems.ts';
import { requestLocale } from './request-locale.ts';

const language = z.object({
  lang: z.enum(locales).optional().describe('Language of the answer; the Accept-Language header otherwise.'),
});

/** Binds every query to its path: checks what was asked, answers from one snapshot, encodes what the contract names. */
export function registerRoutes(app: FastifyInstance, house: House): void {
  const spoken: Record<Locale, i18n> = {
    es: createTexts(house.texts, 'es'),
    en: createTexts(house.texts, 'en'),
  };
  for (const route of house.routes) {
    const endpoint = withLanguage(route.endpoint);
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      schema: schemaOf(endpoint),
      handler: async (request, reply) => {
        const locale = requestLocale(request);
        const input = readInput(route, endpoint, request, spoken[locale]);
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

function readInput(route: Route, endpoint: AnyEndpoint, request: FastifyRequest, { t }: i18n) {
  // No thing has such a name, and the database cannot even be asked for it.
  if (hasNul(request.params)) throw notFound({ path: pathOf(request) });
  const say = z.locales[requestLocale(request)]().localeError;
  const params = endpoint.params.safeParse(request.params, { error: say });
  const query = endpoint.query.safeParse(request.query, { error: say });
  const errors = [
    ...fieldErrors('path', params.error, t),
    ...fieldErrors('query', query.error, t),
    ...unreadable(request.query, t),
  ];
  if (errors.length > 0 || !params.success || !query.success) throw requestInvalid({}, { errors });
  const { lang, ...own } = query.data;
  return { params: params.data, query: 'lang' in route.endpoint.query.shape ? query.data : own };
}

function fieldErrors(place: string, error: z.ZodError | undefined, t: TFunction): readonly FieldError[] {
  return (error?.issues ?? []).map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    // A contract's own refusals are names: what they mean to a person stands in the locales.
    const message =
      issue.code === 'custom'
        ? String(t(`http:fields.${issue.message}`, { ...issue.params }))
        : issue.message;
    return { path: [place, ...issue.path, ...unknown].join('.'), message };
  });
}

function unreadable(query: unknown, t: TFunction): readonly FieldError[] {
  return Object.entries(query ?? {})
    .filter(([, value]) => hasNul({ value }))
    .map(([name]) => ({ path: `query.${name}`, message: t('http:fields.nul') }));
}

function hasNul(values: unknown): boolean {
  return Object.values(values ?? {}).some((value) => String(value).includes('\0'));
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
