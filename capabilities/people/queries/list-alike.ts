import { defineQuery } from '#kernel/query.ts';
import { listAlike } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { cleanName } from '../rules/clean-name.ts';
import { findAlike } from './find-alike.ts';

/** Asked by whoever is about to record a person, before it is done. */
export function alikeListed(services: PeopleServices) {
  return defineQuery({
    endpoint: listAlike,
    door: 'people.persons.record',
    run: async (context, { query: { given, family } }) => ({
      persons: await findAlike(services, context, cleanName(`${given} ${family}`)),
    }),
  });
}
