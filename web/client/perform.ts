import type { z } from 'zod';
import { type AnyEndpoint, endpointUrl, type ResponseOf } from '#kernel/http/endpoint.ts';
import { exchange } from './exchange.ts';

export type PerformInput<E extends AnyEndpoint> = {
  params: z.input<E['params']>;
  body: z.input<E['body']>;
};

/**
 * Does what an endpoint of a write does, see `exchange`. The key names the act: the server does it once, however often
 * a request with the same key arrives.
 */
export function perform<E extends AnyEndpoint>(
  endpoint: E,
  input: PerformInput<E>,
  key: string,
  language: string,
): Promise<ResponseOf<E>> {
  const { method } = endpoint;
  const named = { 'idempotency-key': key };
  // What is ended by its address has nothing more to say.
  const request =
    method === 'DELETE'
      ? { method, headers: named }
      : {
          method,
          headers: { ...named, 'content-type': 'application/json' },
          body: JSON.stringify(input.body),
        };
  return exchange(endpoint, endpointUrl(endpoint, { params: input.params }), language, request);
}
