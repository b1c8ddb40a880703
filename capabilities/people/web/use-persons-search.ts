import { usePlace } from '#web/client/place.ts';
import { useListSearch } from '#web/client/use-list-search.ts';
import { paths } from '#web/paths.ts';

/** What the register keeps in its address: what is looked for, the order, and whose detail is open. */
export function usePersonsSearch() {
  const { programme } = usePlace();
  return useListSearch(['q', 'cluster'], paths.persons(programme));
}

export type PersonsSearch = ReturnType<typeof usePersonsSearch>;
