import type { z } from 'zod';
import type { auditList } from '#kernel/audit/contract.ts';
import { useHref } from '../../client/use-href.ts';
import { useListSearch } from '../../client/use-list-search.ts';

export type AuditFilter = z.output<typeof auditList.filters>;

/** What a trail at this path keeps in its address: what is asked for. A value that cannot be read is dropped. */
export function useAuditSearch(path: string) {
  const search = useListSearch(['who', 'action', 'about', 'from', 'until', 'outcome'], path);
  const href = useHref();
  const { outcome } = search.filter;
  const filter: AuditFilter = {
    ...search.filter,
    outcome: outcome === 'done' || outcome === 'refused' ? outcome : undefined,
  };
  return {
    filter,
    filtered: search.isFiltered,
    change: (changes: AuditFilter) => search.change(changes),
    hrefOf: (changes: AuditFilter) => href(path, { ...filter, ...changes }),
    hrefOfAll: search.hrefOfAll,
  };
}

export type AuditSearch = ReturnType<typeof useAuditSearch>;
