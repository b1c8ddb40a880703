import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { resultsPage } from '../capabilities/indicators/web/pages.ts';
import { personsPage } from '../capabilities/people/web/pages.ts';
import {
  activitiesPage,
  agreementPage,
  assumptionsPage,
  budgetPage,
  calendarPage,
  eventsPage,
  findingPage,
  findingsPage,
  logframePage,
  obligationPage,
  paragraphPage,
  todayPage,
  unitsPage,
  workPlansPage,
} from '../capabilities/programme/web/pages.ts';
import { accountsPage, auditPage, matrixPage } from './access/pages.ts';
import { readSearch, writeSearch } from './client/search-params.ts';
import { doorRoutes } from './door-routes.tsx';
import { filePage } from './files/pages.ts';
import { pageSearch } from './page-search.ts';
import { rootRoute } from './root-route.tsx';
import { ChooserPage } from './shell/chooser-page.tsx';
import { NothingHere } from './shell/not-found-page.tsx';
import { ProgrammeFrame } from './shell/programme-frame.tsx';
import { shortPaths } from './short-paths.ts';

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: ChooserPage });

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
const resultsRoute = createRoute({
  ...inProgramme,
  path: 'results',
  validateSearch: pageSearch.results,
  component: lazyRouteComponent(resultsPage),
});
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
const obligationRoute = createRoute({
  ...inProgramme,
  path: 'obligations/$',
  validateSearch: pageSearch.obligation,
  component: lazyRouteComponent(obligationPage),
});
const eventsRoute = createRoute({
  ...inProgramme,
  path: 'events',
  validateSearch: pageSearch.events,
  component: lazyRouteComponent(eventsPage),
});
const workPlansRoute = createRoute({
  ...inProgramme,
  path: 'work-plans',
  validateSearch: pageSearch.workPlans,
  component: lazyRouteComponent(workPlansPage),
});
const assumptionsRoute = createRoute({
  ...inProgramme,
  path: 'assumptions',
  validateSearch: pageSearch.assumptions,
  component: lazyRouteComponent(assumptionsPage),
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
  validateSearch: pageSearch.finding,
  component: lazyRouteComponent(findingPage),
});

const unitsRoute = createRoute({
  ...inProgramme,
  path: 'units',
  validateSearch: pageSearch.units,
  component: lazyRouteComponent(unitsPage),
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
  ...doorRoutes,
  ...shortRoutes,
  programmeRoute.addChildren([
    todayRoute,
    resultsRoute,
    agreementRoute,
    paragraphRoute,
    logframeRoute,
    activitiesRoute,
    budgetRoute,
    calendarRoute,
    obligationRoute,
    eventsRoute,
    workPlansRoute,
    assumptionsRoute,
    findingsRoute,
    findingRoute,
    unitsRoute,
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
