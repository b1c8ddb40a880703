import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  accountPage,
  forgottenPage,
  instanceAuditPage,
  instancePage,
  invitationPage,
  remindersPage,
  resetPage,
  setUpPage,
  signInPage,
} from './access/pages.ts';
import { pageSearch } from './page-search.ts';
import { rootRoute } from './root-route.tsx';

const inRoot = { getParentRoute: () => rootRoute };

const signInRoute = createRoute({
  ...inRoot,
  path: 'sign-in',
  validateSearch: pageSearch.signIn,
  component: lazyRouteComponent(signInPage),
});
const forgottenRoute = createRoute({
  ...inRoot,
  path: 'forgotten-password',
  component: lazyRouteComponent(forgottenPage),
});
const setUpRoute = createRoute({
  ...inRoot,
  path: 'set-up/$token',
  component: lazyRouteComponent(setUpPage),
});
const invitationRoute = createRoute({
  ...inRoot,
  path: 'invitations/$token',
  component: lazyRouteComponent(invitationPage),
});
const resetRoute = createRoute({
  ...inRoot,
  path: 'resets/$token',
  component: lazyRouteComponent(resetPage),
});
const remindersRoute = createRoute({
  ...inRoot,
  path: 'reminders/$token',
  component: lazyRouteComponent(remindersPage),
});
const accountRoute = createRoute({
  ...inRoot,
  path: 'account',
  component: lazyRouteComponent(accountPage),
});
const instanceRoute = createRoute({
  ...inRoot,
  path: 'instance',
  component: lazyRouteComponent(instancePage),
});
const instanceAuditRoute = createRoute({
  ...inRoot,
  path: 'instance/audit',
  validateSearch: pageSearch.audit,
  component: lazyRouteComponent(instanceAuditPage),
});

/** Doors, and what belongs to the reader and not to a programme. */
export const doorRoutes = [
  signInRoute,
  forgottenRoute,
  setUpRoute,
  invitationRoute,
  resetRoute,
  remindersRoute,
  accountRoute,
  instanceRoute,
  instanceAuditRoute,
] as const;
