import type { FastifyRequest } from 'fastify';
import type { AnyEndpoint } from './endpoint.ts';
import { typeUnsupported } from './problems.ts';

/** Refuses a body under any name but its exact one (cases B20): nothing is read that was not checked. */
export function mustBeNamed(request: FastifyRequest, { method, upload }: AnyEndpoint): void {
  const type = request.headers['content-type'];
  const exact = upload ? bytes : json;
  if (method === 'POST' ? type !== undefined && exact.test(type) : type === undefined) return;
  throw typeUnsupported({ type: (type ?? '').slice(0, 100) });
}

const json = /^application\/json(; ?charset=utf-8)?$/i;
const bytes = /^application\/octet-stream$/i;
