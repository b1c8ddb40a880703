import { z } from 'zod';

/** What one HTTP path takes and answers. Pure: the server, the web client and OpenAPI share it. */
export type Endpoint<
  Path extends string,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Response extends z.ZodType,
  Body extends z.ZodObject = z.ZodObject,
> = Readonly<{
  /** A read is asked with GET; a write is posted, and what is ended by its address is deleted. */
  method: 'GET' | 'POST' | 'DELETE';
  /** Fastify's form: `/api/programmes/:programme/calendar`. */
  path: Path;
  params: Params;
  query: Query;
  /** What a write carries, as JSON. */
  body: Body;
  response: Response;
  /** Fields of the answer that are shown once: links and keys. They are never stored, and a repeated request lacks them. */
  shownOnce: readonly string[];
  /** Whether a write is the same intention when it comes again with the same key. Signing in is not. */
  repeatable: boolean;
  /** Whether the body holds a password: what is kept of the request must then be as hard to guess as a kept password. */
  holdsPassword: boolean;
  /** Bytes that a body may have; the house's own limit where it is left out. */
  largestBody: number | undefined;
  /**
   * Whether a program of mail may post it when its reader asks it to (RFC 8058): from no page of ours, without a key, its
   * one word as a form. Only for what a secret in the address allows and for what can be done again; no body is read.
   */
  oneClick: boolean;
  /** Whether the body is a file: raw bytes, of which the address says the rest. */
  upload: boolean;
  summary: string;
  /** 202 where what was asked for is done later, or not at all, and the answer does not tell. */
  status: 200 | 202;
  /** Media type of the answer, without its charset; anything but JSON is sent as the string that the response says. */
  media: string;
  /** Given when a browser should save the answer under a name. */
  fileName: string | undefined;
}>;

export type AnyEndpoint = Endpoint<string, z.ZodObject, z.ZodObject, z.ZodType>;
export type BodyOf<E extends AnyEndpoint> = z.output<E['body']>;
export type ParamsOf<E extends AnyEndpoint> = z.output<E['params']>;
export type QueryOf<E extends AnyEndpoint> = z.output<E['query']>;
/** What a query returns; the response schema encodes it and drops what it does not name. */
export type ResponseOf<E extends AnyEndpoint> = z.output<E['response']>;

type NoFields = z.ZodObject<Record<never, never>>;

/** Declares an endpoint. Unknown properties in path, query and body are refused, those of the answer dropped. */
export function endpoint<
  const Path extends string,
  Response extends z.ZodType,
  Params extends z.ZodObject = NoFields,
  Query extends z.ZodObject = NoFields,
  Body extends z.ZodObject = NoFields,
>(spec: {
  method: 'GET' | 'POST' | 'DELETE';
  path: Path;
  params?: Params;
  query?: Query;
  body?: Body;
  response: Response;
  shownOnce?: readonly string[];
  repeatable?: boolean;
  holdsPassword?: boolean;
  largestBody?: number;
  oneClick?: boolean;
  upload?: boolean;
  summary: string;
  status?: 202;
  media?: string;
  fileName?: string;
}): Endpoint<Path, Params, Query, Response, Body> {
  return {
    method: spec.method,
    path: spec.path,
    // `strict()` keeps the shape and only changes what happens to unknown keys, which zod's type also records.
    params: (spec.params ?? z.object({})).strict() as unknown as Params,
    query: (spec.query ?? z.object({})).strict() as unknown as Query,
    body: (spec.body ?? z.object({})).strict() as unknown as Body,
    response: spec.response,
    shownOnce: spec.shownOnce ?? [],
    repeatable: spec.repeatable ?? true,
    holdsPassword: spec.holdsPassword ?? false,
    largestBody: spec.largestBody,
    oneClick: spec.oneClick ?? false,
    upload: spec.upload ?? false,
    summary: spec.summary,
    status: spec.status ?? 200,
    media: spec.media ?? 'application/json',
    fileName: spec.fileName,
  };
}

/** The address of an endpoint with its parameters filled in; query values that are undefined are left out. */
export function endpointUrl<E extends AnyEndpoint>(
  target: E,
  input: { params?: z.input<E['params']>; query?: z.input<E['query']> },
): string {
  const params: Record<string, unknown> = { ...input.params };
  const path = target.path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...input.query })) {
    if (value !== undefined && value !== null) search.set(key, String(value));
  }
  const query = search.toString();
  return query === '' ? path : `${path}?${query}`;
}
