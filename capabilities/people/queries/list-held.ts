import type { Programme } from '#kernel/db/programme.ts';
import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery, type QueryContext } from '#kernel/query.ts';
import type { HeldThing } from '#kernel/subject/subject.ts';
import { mustReach } from '../asked.ts';
import { exportHeld, listHeld } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { spokenName } from '../rules/clean-name.ts';
import { heldHere } from './held-about.ts';
import { findPerson } from './select-persons.ts';

/** Everything that is held about a person, of all slices, as far as whoever asks may see it. */
export function heldListed(services: PeopleServices) {
  return defineQuery({
    endpoint: listHeld,
    door: 'people.details.read',
    async run(context, { params }) {
      await mustSee(context, params.person);
      const things = await heldBy(services, context, params.person);
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
      const [own, ...others] = services.holders;
      const things =
        own === undefined ? [] : [...(await heldHere(context, params.person, (number) => number))];
      for (const holder of others) things.push(...(await holder.find(context, params.person)));
      const name = spokenName(person);
      context.tell({
        action: 'people.export-person',
        about: { kind: 'person', id: person.id, name },
        cluster: person.clusters[0] ?? null,
      });
      return { person: name, things: things.map((thing) => ({ ...thing, fields: [...thing.fields] })) };
    },
  });
}

type Context = QueryContext<Programme>;

async function mustSee(context: Context, id: string) {
  const person = await findPerson(context.db, id);
  if (person === undefined) throw subjectUnknown({});
  mustReach(context, 'people.details.read', person.clusters);
  return person;
}

async function heldBy(services: PeopleServices, context: Context, person: string) {
  const things: HeldThing[] = [];
  for (const holder of services.holders) things.push(...(await holder.find(context, person)));
  return things.map((thing) => ({ ...thing, fields: [...thing.fields] }));
}
