import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isPassing } from './refusal.ts';
import { renewSession } from './session.ts';

/** The cache of the server's answers. A refusal is an answer: only an absent server is asked again. */
export function makeQueryClient(): QueryClient {
  const onError = (error: unknown) => renewSession(queries, error);
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 3 && isPassing(error),
        refetchOnWindowFocus: true,
      },
    },
  });
  return queries;
}
