import type { FastifyRequest } from 'fastify';
import type { i18n, TFunction } from 'i18next';
import { z } from 'zod';
import { locales } from '#kernel/locale.ts';
import type { FieldError } from '#kernel/problem.ts';
import type { AnyEndpoint } from './endpoint.ts';
import { pathOf } from './problem-answers.ts';
import { notFound, requestInvalid } from './problems.ts';
import { requestLocale } from './request-locale.ts';

const language = z.object({
  lang: z.enum(locales).optional().describe('Language of the answer; the Accept-Language header otherwise.'),
});

/** The query of an endpoint with the language, which every path takes. */
export function queryWithLanguage(endpoint: AnyEndpoint): QuerySchema {
  const known = queries.get(endpoint);
  if (known !== undefined) return known;
  const made = z.object({ ...language.shape, ...endpoint.query.shape }).strict();
  queries.set(endpoint, made);
  return made;
}

type QuerySchema = z.ZodObject<typeof language.shape & AnyEndpoint['query']['shape'], z.core.$strict>;

// Making a schema takes longer than asking it.
const queries = new WeakMap<AnyEndpoint, QuerySchema>();

export type RequestInput = Readonly<{
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
}>;

/** What a request asks, checked against the contract; everything that is wrong is told at once. */
export function readInput(endpoint: AnyEndpoint, request: FastifyRequest, { t }: i18n): RequestInput {
  // No thing has such a name, and the database cannot even be asked for it.
  if (hasNul(request.params)) throw notFound({ path: pathOf(request) });
  const say = z.locales[requestLocale(request)]().localeError;
  const params = endpoint.params.safeParse(request.params, { error: say });
  const query = queryWithLanguage(endpoint).safeParse(request.query, { error: say });
  const body = endpoint.body.safeParse(bodyOf(endpoint, request), { error: say });
  const errors = [
    ...fieldErrors('path', params.error, t),
    ...fieldErrors('query', query.error, t),
    ...fieldErrors('body', body.error, t),
    ...unreadable('query', request.query, t),
    ...(endpoint.upload ? [] : unreadable('body', request.body, t)),
  ];
  if (errors.length > 0 || !params.success || !query.success || !body.success) {
    throw requestInvalid({}, { errors: errors.slice(0, mostErrors) });
  }
  const { lang, ...own } = query.data;
  return {
    params: params.data,
    query: 'lang' in endpoint.query.shape ? query.data : own,
    body: body.data,
  };
}

const mostErrors = 100;

/** What is read, ended or done by its address carries nothing; the bytes of an upload are received later. */
function bodyOf({ method, upload, oneClick }: AnyEndpoint, { body }: FastifyRequest): unknown {
  return method === 'POST' && !upload && !oneClick ? (body ?? undefined) : {};
}

function fieldErrors(place: string, error: z.ZodError | undefined, t: TFunction): readonly FieldError[] {
  return (error?.issues ?? []).map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    // A contract's own refusals are names: what they mean to a person stands in the locales.
    const message =
      issue.code === 'custom'
        ? String(t(`http:fields.${issue.message}`, { ...issue.params }))
        : issue.message;
    return { path: [place, ...issue.path, ...unknown].join('.').slice(0, 200), message };
  });
}

function unreadable(place: string, values: unknown, t: TFunction): readonly FieldError[] {
  return nulPaths(values).map((path) => ({ path: `${place}${path}`, message: t('http:fields.nul') }));
}

/** Where texts with a NUL stand; PostgreSQL keeps none. Without recursion: a body can be nested deeply. */
function nulPaths(value: unknown): readonly string[] {
  const found: string[] = [];
  const left: { path: string; value: unknown }[] = [{ path: '', value }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { path, value: inner } = next;
    if (typeof inner === 'string' && inner.includes('\0')) found.push(path);
    if (typeof inner !== 'object' || inner === null) continue;
    for (const [key, item] of Object.entries(inner))
      left.push({ path: `${path}.${key}`.slice(0, 200), value: item });
  }
  return found;
}

function hasNul(values: unknown): boolean {
  return nulPaths(values).length > 0;
}
