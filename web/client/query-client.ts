import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './refusal.ts';

/** The cache of the server's answers. A refusal is an answer: only an absent server is asked again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 3 && isPassing(error),
        refetchOnWindowFocus: true,
      },
    },
  });
}
