import { z } from 'zod';
import type { Action } from './action.ts';
import type { AnyEndpoint, ParamsOf, QueryOf, ResponseOf } from './http/endpoint.ts';
import type { WriteRoute } from './route.ts';

/** A file on its way in. */
export type Upload<Query = Readonly<Record<string, unknown>>> = Readonly<{
  bytes: AsyncIterable<Uint8Array>;
  /** How many bytes the sender says that there are, if he does. */
  saidBytes?: number;
  query: Query;
}>;

/** What an upload asks for: what its address says, and what its bytes came to. */
export type UploadInput<E extends AnyEndpoint, Received> = Readonly<{
  params: ParamsOf<E>;
  body: Readonly<{ query: QueryOf<E>; received: Received }>;
}>;

/**
 * Declares a write whose body is a file. Where it is done (`place`) is told by its address alone, because that is asked
 * before a byte is read; `receive` takes the bytes in before the transaction begins and what it answers
 * stands for them: in the action's input, and in what makes a repeated request the same.
 */
export function defineUpload<E extends AnyEndpoint, Received>(
  upload: Omit<Action<UploadInput<E, Received>, ResponseOf<E>>, 'input' | 'subject'> &
    Readonly<{ endpoint: E; receive(upload: Upload<QueryOf<E>>): Promise<Received> }>,
): WriteRoute & Readonly<{ endpoint: E; action: Action<UploadInput<E, Received>, ResponseOf<E>> }> {
  const { endpoint, receive, ...action } = upload;
  // Nothing of it comes from outside unchecked: the address was parsed, and the rest is ours.
  const input = z.custom<UploadInput<E, Received>>();
  return {
    endpoint,
    action: { ...action, input },
    // The query was parsed by the schema from which the type is.
    receive: (incoming) => receive(incoming as Upload<QueryOf<E>>),
  };
}
