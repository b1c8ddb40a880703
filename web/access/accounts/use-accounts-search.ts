import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePlace } from '../../client/place.ts';
import { useHref } from '../../client/use-href.ts';
import { paths } from '../../paths.ts';

/** What the page of accounts keeps in its address: who or what is open. */
export function useAccountsSearch() {
  const { open } = useSearch({ strict: false });
  const { programme } = usePlace();
  const navigate = useNavigate();
  const href = useHref();
  return {
    open,
    hrefOf: (one: string | undefined) => href(paths.accounts(programme), { open: one }),
    close: () =>
      void navigate({
        to: '.',
        search: (search) => ({ ...search, open: undefined }),
        resetScroll: false,
      }),
  };
}
