import { useNavigate, useSearch } from '@tanstack/react-router';

type PageSearch = {
  open?: string | undefined;
  rows?: string | undefined;
  by?: string | undefined;
  view?: string | undefined;
  act?: string | undefined;
};

/** What these pages keep in their address, and how a control changes it without moving the reader. */
export function usePageSearch() {
  const { open, rows, by, view } = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changes: PageSearch) =>
    void navigate({ to: '.', search: (search) => ({ ...search, ...changes }), resetScroll: false });
  return { open, rows, by, view, change };
}
