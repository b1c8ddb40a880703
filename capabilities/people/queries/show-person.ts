import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import { showOwnPerson, showPerson } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { presentPerson } from '../present/person.ts';
import { findOwnPerson } from './find-own-person.ts';
import { findPerson } from './select-persons.ts';

/** A person as its page shows one. */
export function personShown(services: PeopleServices) {
  return defineQuery({
    endpoint: showPerson,
    door: 'people.persons.read',
    async run(context, { params }) {
      const row = await findPerson(context.db, params.person);
      if (row === undefined) throw subjectUnknown({});
      const { db, programme, locale } = context;
      return {
        person: await presentPerson(services, context, row),
        documentKinds: [...(await services.documentKinds(db, programme, locale))],
      };
    },
  });
}

/** What is recorded of whoever asks. */
export function ownPersonShown(services: PeopleServices) {
  return defineQuery({
    endpoint: showOwnPerson,
    door: 'signed-in',
    async run(context) {
      const row = await findOwnPerson(context.db, context.identity);
      return { person: row === undefined ? null : await presentPerson(services, context, row) };
    },
  });
}
