import type { z } from 'zod';
import { type AnyEndpoint, endpointUrl, type ResponseOf } from '#kernel/http/endpoint.ts';
import { exchange } from './exchange.ts';

export type CallInput<E extends AnyEndpoint> = {
  params: z.input<E['params']>;
  query: z.input<E['query']>;
};

/** Asks an endpoint, see `exchange`. The browser's own cache revalidates by ETag. */
export function call<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  language: string,
  signal?: AbortSignal,
): Promise<ResponseOf<E>> {
  return exchange(endpoint, endpointUrl(endpoint, input), language, signal ? { signal } : {});
}
