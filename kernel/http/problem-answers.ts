import { STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { i18n } from 'i18next';
import { codeOf, workProblem } from '#kernel/db/connection.ts';
import { createTexts } from '#kernel/i18n/texts.ts';
import type { Locale } from '#kernel/locale.ts';
import { Problem } from '#kernel/problem.ts';
import { problemSentence } from '#kernel/problem-sentence.ts';
import type { House } from './house.ts';
import type { ProblemBody } from './problem-body.ts';
import {
  addressTooLong,
  bodyTooLarge,
  notFound,
  preconditionFailed,
  rangeUnsatisfiable,
  requestMalformed,
  requestTooSlow,
  typeUnsupported,
  unexpected,
} from './problems.ts';
import { requestLocale } from './request-locale.ts';

export type ProblemAnswers = Readonly<{
  /** Answers with the problem behind an error; what nobody expected is logged and told without details. */
  send(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply;
  body(problem: Problem, locale: Locale, requestId: string): ProblemBody;
}>;

/** The one place where refusals and failures become answers. */
export function problemAnswers({ texts, log }: Pick<House, 'texts' | 'log'>): ProblemAnswers {
  const spoken: Record<Locale, i18n> = { es: createTexts(texts, 'es'), en: createTexts(texts, 'en') };

  function body(problem: Problem, locale: Locale, requestId: string): ProblemBody {
    const { code, status, details, errors, paragraph } = problem;
    const detail = problemSentence(problem, spoken[locale]);
    return {
      type: `urn:minka:problem:${code}`,
      title: spoken[locale].t(`http:statuses.${status}`, { defaultValue: STATUS_CODES[status] ?? code }),
      status,
      detail,
      code,
      ...(Object.keys(details).length === 0 ? {} : { details }),
      // A place without a sentence of its own is what the problem as a whole speaks of.
      ...(errors.length === 0
        ? {}
        : {
            errors: errors.map(({ path, message }) => ({ path, message: message === '' ? detail : message })),
          }),
      ...(paragraph === undefined ? {} : { paragraph }),
      requestId,
    };
  }

  return {
    body,
    send(error, request, reply) {
      const problem = problemOf(error, request);
      if (problem.status >= 500) log.error({ err: error, requestId: request.id }, problem.message);
      // Whoever sends too much is not listened to any further.
      if (problem.status === 413) reply.header('connection', 'close');
      if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds);
      return reply
        .code(problem.status)
        .header('cache-control', 'no-store')
        .header('content-language', requestLocale(request))
        .header('vary', 'accept-language')
        .type('application/problem+json')
        .send(JSON.stringify(body(problem, requestLocale(request), request.id)));
    },
  };
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  const known = workProblem(error);
  if (known instanceof Problem) return known;
  const cause = { cause: error };
  switch (codeOf(error)) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return bodyTooLarge({}, cause);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return typeUnsupported({ type: (request.headers['content-type'] ?? '').slice(0, 100) }, cause);
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return addressTooLong({}, cause);
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return requestTooSlow({}, cause);
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return requestMalformed({}, cause);
    default:
      return refusedFile(error, request) ?? unexpected({}, cause);
  }
}

// What serves the files throws errors that carry a status. Where it forbids a path, nothing is there for a reader.
function refusedFile(error: unknown, request: FastifyRequest): Problem | undefined {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (!(status >= 400 && status < 500)) return undefined;
  const cause = { cause: error };
  if (status === 403 || status === 404) return notFound({ path: pathOf(request) }, cause);
  if (status === 412) return preconditionFailed({}, cause);
  return status === 416 ? rangeUnsatisfiable({}, cause) : requestMalformed({}, cause);
}

/** The path that was asked for, as it was written and short enough to be said. */
export function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  return url.split('?', 1).join('').slice(0, 200);
}
