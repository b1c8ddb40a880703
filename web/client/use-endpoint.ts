import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AnyEndpoint, ResponseOf } from '#kernel/http/endpoint.ts';
import { call } from './call.ts';
import { usePlace } from './place.ts';

export type EndpointInput<E extends AnyEndpoint> = {
  /** The programme comes from the address where none is named; what else the path names comes from here. */
  params?: Omit<z.input<E['params']>, 'programme'> & { programme?: string };
  /** Both clocks and the language come from the address; what else the query takes comes from here. */
  query?: Omit<z.input<E['query']>, 'at' | 'known' | 'lang'>;
  enabled?: boolean;
};

/**
 * What an endpoint answers, at the date, knowledge and language of the address. The answer is kept under all of
 * them, so that going back to now shows now at once.
 */
export function useEndpoint<E extends AnyEndpoint>(
  endpoint: E,
  input: EndpointInput<E> = {},
): UseQueryResult<ResponseOf<E>> {
  const place = usePlace();
  const params = pick(endpoint.params.shape, { programme: place.programme, ...input.params });
  const query = pick(endpoint.query.shape, {
    at: place.at,
    known: place.known,
    lang: place.lang,
    ...input.query,
  });
  return useQuery({
    queryKey: [endpoint.path, params, query, place.lang],
    // Names were picked by the endpoint's own shape, and the server checks the values again.
    queryFn: ({ signal }) =>
      call(endpoint, { params, query } as Parameters<typeof call<E>>[1], place.lang, signal),
    enabled: input.enabled ?? true,
    placeholderData: keepPreviousData,
  });
}

function pick(shape: object, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => key in shape && value !== undefined),
  );
}
