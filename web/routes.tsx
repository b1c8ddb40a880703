import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { personsPage } from '../capabilities/people/web/pages.ts';
import {
  activitiesPage,
  agreementPage,
  budgetPage,
  calendarPage,
  findingPage,
  findingsPage,
  logframePage,
  paragraphPage,
  todayPage,
} from '../capabilities/programme/web/pages.ts';
import {
  accountPage,
  accountsPage,
  auditPage,
  forgottenPage,
  instanceAuditPage,
  instancePage,
  invitationPage,
  matrixPage,
  resetPage,
  setUpPage,
  signInPage,
} from './access/pages.ts';
import { type ClockSearch, readClockSearch, readSearch, writeSearch } from './client/search-params.ts';
import { filePage } from './files/pages.ts';
import { pageSearch } from './page-search.ts';
import { ChooserPage } from './shell/chooser-page.tsx';
import { NotFoundPage, NothingHere } from './shell/not-found-page.tsx';
import { ProgrammeFrame } from './shell/programme-frame.tsx';
import { RootFrame } from './shell/root-frame.tsx';
import { shortPaths } from './short-paths.ts';

const rootRoute = createRootRoute({
  component: RootFrame,
  notFoundComponent: NotFoundPage,
  validateSearch: (search: Record<string, unknown>): ClockSearch => readClockSearch(search),
  search: { middlewares: [retainSearchParams<ClockSearch>(['at', 'known', 'lang'])] },
});

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: ChooserPage });

const inRoot = { getParentRoute: () => rootRoute };

// Doors, and what belongs to the reader and not to a programme.
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

const shortRoutes = shortPaths.map((route) =>
  createRoute({ getParentRoute: () => rootRoute, component: ChooserPage, ...route }),
);

const programmeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$programme',
  component: ProgrammeFrame,
  notFoundComponent: NothingHere,
});

const inProgramme = { getParentRoute: () => programmeRoute };

const todayRoute = createRoute({ ...inProgramme, path: '/', component: lazyRouteComponent(todayPage) });
const agreementRoute = createRoute({
  ...inProgramme,
  path: 'agreement',
  validateSearch: pageSearch.agreement,
  component: lazyRouteComponent(agreementPage),
});
const paragraphRoute = createRoute({
  ...inProgramme,
  path: 'agreement/$paragraph',
  validateSearch: pageSearch.agreement,
  component: lazyRouteComponent(paragraphPage),
});
const logframeRoute = createRoute({
  ...inProgramme,
  path: 'logframe',
  validateSearch: pageSearch.logframe,
  component: lazyRouteComponent(logframePage),
});
const activitiesRoute = createRoute({
  ...inProgramme,
  path: 'activities',
  validateSearch: pageSearch.activities,
  component: lazyRouteComponent(activitiesPage),
});
const budgetRoute = createRoute({
  ...inProgramme,
  path: 'budget',
  validateSearch: pageSearch.budget,
  component: lazyRouteComponent(budgetPage),
});
const calendarRoute = createRoute({
  ...inProgramme,
  path: 'calendar',
  validateSearch: pageSearch.calendar,
  component: lazyRouteComponent(calendarPage),
});
const findingsRoute = createRoute({
  ...inProgramme,
  path: 'findings',
  validateSearch: pageSearch.findings,
  component: lazyRouteComponent(findingsPage),
});
const findingRoute = createRoute({
  ...inProgramme,
  path: 'findings/$finding',
  component: lazyRouteComponent(findingPage),
});

const personsRoute = createRoute({
  ...inProgramme,
  path: 'persons',
  validateSearch: pageSearch.persons,
  component: lazyRouteComponent(personsPage),
});
const accountsRoute = createRoute({
  ...inProgramme,
  path: 'accounts',
  validateSearch: pageSearch.accounts,
  component: lazyRouteComponent(accountsPage),
});
const matrixRoute = createRoute({
  ...inProgramme,
  path: 'accounts/matrix',
  validateSearch: pageSearch.matrix,
  component: lazyRouteComponent(matrixPage),
});
const fileRoute = createRoute({
  ...inProgramme,
  path: 'files/$file',
  component: lazyRouteComponent(filePage),
});
const auditRoute = createRoute({
  ...inProgramme,
  path: 'audit',
  validateSearch: pageSearch.audit,
  component: lazyRouteComponent(auditPage),
});

// Where accounts and roles stood before persons had a register; people have written the addresses down.
const movedRoutes = ['people', 'people/matrix'].map((path) =>
  createRoute({
    ...inProgramme,
    path,
    beforeLoad: ({ location }) => {
      throw redirect({ href: location.href.replace('/people', '/accounts'), replace: true });
    },
  }),
);

const routeTree = rootRoute.addChildren([
  homeRoute,
  signInRoute,
  forgottenRoute,
  setUpRoute,
  invitationRoute,
  resetRoute,
  accountRoute,
  instanceRoute,
  instanceAuditRoute,
  ...shortRoutes,
  programmeRoute.addChildren([
    todayRoute,
    agreementRoute,
    paragraphRoute,
    logframeRoute,
    activitiesRoute,
    budgetRoute,
    calendarRoute,
    findingsRoute,
    findingRoute,
    personsRoute,
    accountsRoute,
    ...movedRoutes,
    matrixRoute,
    fileRoute,
    auditRoute,
  ]),
]);

/** The router of the browser client; pages are fetched when they are first opened. */
export function makeRouter() {
  return createRouter({
    routeTree,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: false,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
