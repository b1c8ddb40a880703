import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { type ClockSearch, readClockSearch } from './client/search-params.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { RootFrame } from './shell/root-frame.tsx';

/** Above every page: both clocks and the language, which each address keeps. */
export const rootRoute = createRootRoute({
  component: RootFrame,
  notFoundComponent: NotFoundPage,
  validateSearch: (search: Record<string, unknown>): ClockSearch => readClockSearch(search),
  search: { middlewares: [retainSearchParams<ClockSearch>(['at', 'known', 'lang'])] },
});
