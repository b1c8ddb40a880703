/** The face of the slice: what other slices and app may use of it. */

export { listPersons, recordPerson } from './contract.ts';
export { peopleStory } from './demo.ts';
export type { PeopleServices } from './people-services.ts';
export { peopleHolder } from './queries/held-about.ts';
export { namePersons } from './queries/name-persons.ts';
export { peopleRoutes } from './routes.ts';
