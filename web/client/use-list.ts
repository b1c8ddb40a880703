import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AnyEndpoint, ResponseOf } from '#kernel/http/endpoint.ts';
import { call } from './call.ts';
import type { LoadedQuery } from './loaded.tsx';
import { usePlace } from './place.ts';

/** What every list answers: `list.page` of kernel/list makes it. */
type ListAnswer = Readonly<{
  rows: readonly unknown[];
  next: string | null;
  total: Readonly<{ count: number; more: boolean }>;
}>;

export type ListEndpoint = AnyEndpoint & Readonly<{ response: z.ZodType<ListAnswer> }>;

export type RowOf<E extends ListEndpoint> = ResponseOf<E>['rows'][number];

/** A list as far as it was fetched. */
export type Listed<E extends ListEndpoint> = Readonly<{
  /** For `Loaded`: the first page, on its way, refused or there. */
  query: LoadedQuery<ResponseOf<E>>;
  rows: readonly RowOf<E>[];
  hasMore: boolean;
  isFetchingMore: boolean;
  showMore: () => void;
}>;

/**
 * A list of the server, page by page: the first is fetched, each further one when it is asked for. What is asked stands
 * in the address (`useListSearch`), how far somebody has read does not.
 */
export function useList<E extends ListEndpoint>(
  endpoint: E,
  query: Omit<z.input<E['query']>, 'cursor' | 'limit'>,
): Listed<E> {
  const { programme, lang } = usePlace();
  const params = 'programme' in endpoint.params.shape ? { programme } : {};
  const pages = useInfiniteQuery({
    queryKey: [endpoint.path, params, { ...query }, lang, 'pages'],
    queryFn: ({ pageParam, signal }) => {
      const asked = { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) };
      // The endpoint's own shape names these, and the server checks the values again.
      return call(endpoint, { params, query: asked } as Parameters<typeof call<E>>[1], lang, signal);
    },
    initialPageParam: null as string | null, // the first page begins nowhere
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const { isError, error, refetch } = pages;
  return {
    query: { data: pages.data?.pages[0], isError, error, refetch },
    rows: (pages.data?.pages ?? []).flatMap(({ rows }): readonly RowOf<E>[] => rows),
    hasMore: pages.hasNextPage,
    isFetchingMore: pages.isFetchingNextPage,
    showMore: () => void pages.fetchNextPage(),
  };
}
