import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import { mustReach } from '../asked.ts';
import { exportHeld, listHeld } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { type AskedAbout, heldBy, heldInFull, tellExport } from './held-by.ts';
import { findPerson } from './select-persons.ts';

/** Everything that is held about a person, of all slices, as far as whoever asks may see it. */
export function heldListed(services: PeopleServices) {
  return defineQuery({
    endpoint: listHeld,
    door: 'people.details.read',
    async run(context, { params }) {
      const { id } = await mustSee(context, params.person);
      const things = await heldBy(services, context, id);
      return { things, can: { erase: context.may('people.persons.erase') } };
    },
  });
}

/** The same as a file, for the person whose data it is. */
export function heldExported(services: PeopleServices) {
  return defineQuery({
    endpoint: exportHeld,
    door: 'people.details.read',
    async run(context, { params }) {
      const person = await mustSee(context, params.person);
      const things = await heldInFull(services, context, person);
      return { person: tellExport(context, person), things };
    },
  });
}

async function mustSee(context: AskedAbout, id: string) {
  const person = await findPerson(context.db, id);
  if (person === undefined) throw subjectUnknown({});
  mustReach(context, 'people.details.read', person.clusters);
  return person;
}
