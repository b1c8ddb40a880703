import type { Programme } from '#kernel/db/programme.ts';
import type { QueryContext } from '#kernel/query.ts';
import type { HeldThing } from '#kernel/subject/subject.ts';
import type { PeopleServices } from '../people-services.ts';
import { spokenName } from '../rules/clean-name.ts';
import { heldHere } from './held-about.ts';
import type { PersonRow } from './select-persons.ts';

/** Whoever asks what is held about a person, in the programme where it is held. */
export type AskedAbout = QueryContext<Programme>;

/** What every slice holds about a person, as a page shows it: numbers of documents masked. */
export async function heldBy({ holders }: PeopleServices, context: AskedAbout, person: string) {
  const things: HeldThing[] = [];
  for (const holder of holders) things.push(...(await holder.find(context, person)));
  return things.map(written);
}

/** The same for the person whose data it is, in full. */
export async function heldInFull({ holders }: PeopleServices, context: AskedAbout, { id }: PersonRow) {
  const [, ...others] = holders;
  const things = [...(await heldHere(context, id, (number) => number))];
  for (const holder of others) things.push(...(await holder.find(context, id)));
  return things.map(written);
}

/** Leaves the row in the trail that says who took away a person's data. */
export function tellExport({ tell }: AskedAbout, person: PersonRow): string {
  const name = spokenName(person);
  tell({
    action: 'people.export-person',
    about: { kind: 'person', id: person.id, name },
    cluster: person.clusters[0] ?? null,
  });
  return name;
}

function written(thing: HeldThing) {
  return { ...thing, fields: [...thing.fields] };
}
