import { useEffect } from 'react';

/** The title of the browser's tab: what is open first, the product last. */
export function usePageTitle(parts: readonly (string | undefined)[]): void {
  const title = [...parts, 'Minka'].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
