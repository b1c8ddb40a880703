import type { AnyEndpoint, ResponseOf } from '#kernel/http/endpoint.ts';
import { readRefusal, refusedError } from './refusal.ts';

/**
 * Sends a request to an endpoint and gives its answer in the contract's types.
 *
 * @throws RefusedError when the server refuses, is away, or answers in another shape than this page was built for
 */
export async function exchange<E extends AnyEndpoint>(
  endpoint: E,
  url: string,
  language: string,
  request: RequestInit,
): Promise<ResponseOf<E>> {
  const response = await send(url, language, request);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok)
    throw refusedError(readRefusal(response.status, body, response.headers.get('retry-after')));
  const parsed = endpoint.response.safeParse(body);
  if (!parsed.success) throw refusedError(readRefusal(response.status, { type: 'client.other-version' }));
  // The schema that parsed it is the one from which the type is inferred.
  return parsed.data as ResponseOf<E>;
}

async function send(url: string, language: string, request: RequestInit): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('accept', 'application/json, application/problem+json');
  headers.set('accept-language', language);
  try {
    return await fetch(url, { ...request, headers });
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw refusedError(readRefusal(0, { type: 'client.no-answer' }));
  }
}
