import { useNavigate, useSearch } from '@tanstack/react-router';
import type { z } from 'zod';
import type { listAudit } from '#kernel/audit/contract.ts';
import { useHref } from '../../client/use-href.ts';

type Asked = z.input<(typeof listAudit)['query']>;
export type AuditFilter = Pick<Asked, 'who' | 'action' | 'about' | 'from' | 'until' | 'outcome'>;

/** What a trail at this path keeps in its address: what is asked for, and where an older page begins. */
export function useAuditSearch(path: string) {
  const { who, action, about, from, until, outcome, cursor } = useSearch({ strict: false });
  const navigate = useNavigate();
  const href = useHref();
  const filter: AuditFilter = {
    who,
    action,
    about,
    from,
    until,
    outcome: outcome === 'done' || outcome === 'refused' ? outcome : undefined,
  };
  return {
    filter,
    cursor,
    filtered: Object.values(filter).some((value) => value !== undefined),
    /** Another question begins with its newest answers. */
    change: (changes: AuditFilter) =>
      void navigate({
        to: '.',
        search: (search) => ({ ...search, ...changes, cursor: undefined }),
        replace: true,
        resetScroll: false,
      }),
    hrefOf: (changes: AuditFilter, older?: string) => href(path, { ...filter, ...changes, cursor: older }),
    hrefOfAll: href(path),
  };
}

export type AuditSearch = ReturnType<typeof useAuditSearch>;
