import type { z } from 'zod';
import { type AnyEndpoint, endpointUrl, type ResponseOf } from '#kernel/http/endpoint.ts';
import { readRefusal, refusedError } from './refusal.ts';

export type SendInput<E extends AnyEndpoint> = {
  params: z.input<E['params']>;
  query: z.input<E['query']>;
};

export type SendOptions = {
  /** Names the act: the same file sent again under it is kept once. */
  key: string;
  language: string;
  /** How much of it has left, from 0 to 1. */
  onProgress: (ratio: number) => void;
};

/** A file on its way. */
export type Sending<Answer> = { answer: Promise<Answer>; stop: () => void };

/**
 * Sends a file to an endpoint that takes one, see `exchange`. `fetch` cannot tell how much has left, so this is the older
 * way. Stopping it rejects with an AbortError; a signal that is lost rejects at once, because a connection whose other end
 * went out of reach would be waited for minutes.
 */
export function sendFile<E extends AnyEndpoint>(
  endpoint: E,
  input: SendInput<E>,
  file: Blob,
  { key, language, onProgress }: SendOptions,
): Sending<ResponseOf<E>> {
  const request = new XMLHttpRequest();
  const lost = () => request.abort();
  const answer = new Promise<ResponseOf<E>>((resolve, reject) => {
    const noAnswer = () => reject(refusedError(readRefusal(0, { type: 'client.no-answer' })));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = noAnswer;
    request.onabort = () => {
      if (navigator.onLine) reject(new DOMException('stopped by the reader', 'AbortError'));
      else noAnswer();
    };
    request.onloadend = () => removeEventListener('offline', lost);
    addEventListener('offline', lost);
    request.onload = () => {
      try {
        resolve(answerOf(endpoint, request));
      } catch (error) {
        reject(error);
      }
    };
  });
  request.open('POST', endpointUrl(endpoint, input));
  for (const [name, value] of Object.entries({
    'content-type': 'application/octet-stream',
    accept: 'application/json, application/problem+json',
    'accept-language': language,
    'idempotency-key': key,
  })) {
    request.setRequestHeader(name, value);
  }
  request.send(file);
  return { answer, stop: () => request.abort() };
}

function answerOf<E extends AnyEndpoint>(endpoint: E, request: XMLHttpRequest): ResponseOf<E> {
  const { status } = request;
  const body = parsed(request.responseText);
  if (status < 200 || status > 299) {
    throw refusedError(readRefusal(status, body, request.getResponseHeader('retry-after')));
  }
  const read = endpoint.response.safeParse(body);
  if (!read.success) throw refusedError(readRefusal(status, { type: 'client.other-version' }));
  // The schema that parsed it is the one from which the type is inferred.
  return read.data as ResponseOf<E>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
