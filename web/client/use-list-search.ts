import { useNavigate, useSearch } from '@tanstack/react-router';
import { useHref } from './use-href.ts';

/** Columns with their directions as the address has them: `name`, `-name`. */
export type ListSort = { column: string; descending: boolean };

/**
 * What a list keeps in its address: its filters and its order. Another question begins with its first page, and takes
 * the place of the one before in the browser's history.
 */
export function useListSearch<const Name extends string>(names: readonly Name[], path: string) {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const href = useHref();
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined);
  // Each of the names stands in the record, with a text or without.
  const filter = Object.fromEntries(names.map((name) => [name, text(name)])) as Record<
    Name,
    string | undefined
  >;
  const ask = (changes: Readonly<Record<string, string | undefined>>) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...changes }),
      replace: true,
      resetScroll: false,
    });
  return {
    filter,
    sort: text('sort'),
    open: text('open'),
    isFiltered: Object.values(filter).some((value) => value !== undefined),
    change: (changes: Partial<Record<Name, string | undefined>>) => ask(changes),
    sortBy: (sort: ListSort | undefined) => ask({ sort: sort && writeSort(sort) }),
    /** The same list with something of it opened, or nothing. */
    hrefOf: (open: string | undefined) => href(path, { ...filter, sort: text('sort'), open }),
    hrefOfAll: href(path),
    close: () =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, open: undefined }),
        resetScroll: false,
      }),
    show: (open: string) =>
      void navigate({ to: '.', search: (before) => ({ ...before, open }), resetScroll: false }),
  };
}

/** An order of the address, for the heads of a table; the list's own order where none is named. */
export function readSort(sort: string | undefined, order: string): ListSort {
  const chosen = sort ?? order;
  return { column: chosen.replace(/^-/, ''), descending: chosen.startsWith('-') };
}

function writeSort({ column, descending }: ListSort): string {
  return descending ? `-${column}` : column;
}
