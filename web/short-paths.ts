import { pageSearch } from './page-search.ts';

/** The pages without their programme: people shorten addresses, and with one programme its name says nothing. */
export const shortPaths = [
  { path: 'results', validateSearch: pageSearch.results },
  { path: 'agreement', validateSearch: pageSearch.agreement },
  { path: 'agreement/$paragraph', validateSearch: pageSearch.agreement },
  { path: 'logframe', validateSearch: pageSearch.logframe },
  { path: 'activities', validateSearch: pageSearch.activities },
  { path: 'budget', validateSearch: pageSearch.budget },
  { path: 'calendar', validateSearch: pageSearch.calendar },
  { path: 'obligations/$', validateSearch: pageSearch.obligation },
  { path: 'events', validateSearch: pageSearch.events },
  { path: 'work-plans', validateSearch: pageSearch.workPlans },
  { path: 'assumptions', validateSearch: pageSearch.assumptions },
  { path: 'units', validateSearch: pageSearch.units },
  { path: 'findings', validateSearch: pageSearch.findings },
  { path: 'findings/$finding', validateSearch: pageSearch.finding },
  { path: 'persons', validateSearch: pageSearch.persons },
  { path: 'accounts', validateSearch: pageSearch.accounts },
  { path: 'accounts/matrix', validateSearch: pageSearch.matrix },
  { path: 'files/$file' },
  { path: 'audit', validateSearch: pageSearch.audit },
];
