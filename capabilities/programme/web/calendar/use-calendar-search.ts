import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAddresses } from '../addresses.ts';
import type { LineBy } from './line-rows.ts';
import { type CalendarFilter, standings } from './shown-obligations.ts';

export type CalendarView = 'list' | 'line';

type Kept = CalendarFilter & {
  view?: string | undefined;
  by?: string | undefined;
  open?: string | undefined;
};

/** What the calendar keeps in its address: the filter, the view, and what is open. */
export function useCalendarSearch() {
  const { owner, state: asked, kind, text, view, by, open } = useSearch({ strict: false });
  // The agreement's other pages call other things a state.
  const state = standings.find((standing) => standing === asked);
  const navigate = useNavigate();
  const addresses = useAddresses();
  const kept: Kept = { owner, state, kind, text, view, by };
  const filter: CalendarFilter = { owner, state, kind, text };
  const lineBy: LineBy = by === 'clause' ? 'clause' : 'owner';
  const shown: CalendarView = view === 'line' ? 'line' : 'list';
  return {
    filter,
    view: shown,
    by: lineBy,
    open,
    change: (changes: Kept, replace = true) =>
      void navigate({
        to: '.',
        search: (search) => ({ ...search, ...changes }),
        replace,
        resetScroll: false,
      }),
    /** The same page with one thing open, or with other things in its address. */
    hrefWith: (changes: Kept, hash?: string) => addresses.calendar({ ...kept, ...changes }, hash),
  };
}

export type CalendarSearch = ReturnType<typeof useCalendarSearch>;
