import type { z } from 'zod';
import { type AnyEndpoint, endpointUrl, type ResponseOf } from '#kernel/http/endpoint.ts';
import { readRefusal, refusedError } from './refusal.ts';

export type CallInput<E extends AnyEndpoint> = {
  params: z.input<E['params']>;
  query: z.input<E['query']>;
};

/**
 * Asks an endpoint and gives its answer in the contract's types. The browser's own cache revalidates by ETag.
 *
 * @throws RefusedError when the server refuses, is away, or answers in another shape than this page was built for
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  language: string,
  signal?: AbortSignal,
): Promise<ResponseOf<E>> {
  const response = await send(endpointUrl(endpoint, input), language, signal);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusedError(readRefusal(response.status, body));
  const parsed = endpoint.response.safeParse(body);
  if (!parsed.success) throw refusedError(readRefusal(response.status, { type: 'client.other-version' }));
  // The schema that parsed it is the one from which the type is inferred.
  return parsed.data as ResponseOf<E>;
}

async function send(url: string, language: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      headers: { accept: 'application/json, application/problem+json', 'accept-language': language },
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw refusedError(readRefusal(0, { type: 'client.no-answer' }));
  }
}
