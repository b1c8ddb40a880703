import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePlace } from '#web/client/place.ts';
import { writeSearch } from '#web/client/search-params.ts';
import { useHref } from '#web/client/use-href.ts';
import { paths } from '#web/paths.ts';

/** The rows that an open indicator shows. */
export type Rows = 'counted' | 'left_out' | 'corrections';

type Kept = { open?: string | undefined; view?: string | undefined; rows?: string | undefined };

/** What the page keeps in its address: the indicator that is open, which of its rows, and the view of the board. */
export function useResultsSearch() {
  const search = useSearch({ strict: false });
  const { programme, known, lang } = usePlace();
  const navigate = useNavigate();
  const href = useHref();
  const { open, view: asked } = search;
  const view = asked === 'table' ? ('table' as const) : ('weave' as const);
  const rows: Rows = search.rows === 'left_out' || search.rows === 'corrections' ? search.rows : 'counted';
  const kept: Kept = { view: asked };
  return {
    open,
    view,
    rows,
    change: (changes: Kept, replace = true) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...changes }),
        replace,
        resetScroll: false,
      }),
    /** The page with an indicator open, or with none. */
    hrefWith: (changes: Kept) => href(paths.results(programme), { ...kept, ...changes }),
    /** The same indicator on another day, as known at the same moment. */
    hrefOn: (day: string) =>
      paths.results(programme) +
      writeSearch({ open, at: day, known, lang: search.lang === undefined ? undefined : lang }),
    paragraphHref: (id: string) => href(paths.paragraph(programme, id)),
    logframeHref: (id: string) => href(paths.logframe(programme), { open: id }),
    fileHref: (id: string) => href(paths.file(programme, id)),
  };
}

export type ResultsSearch = ReturnType<typeof useResultsSearch>;
