import { readWhole } from '#kernel/db/read-whole.ts';
import { defineQuery } from '#kernel/query.ts';
import { exportOwnHeld, listOwnHeld } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { ownPersonMissing } from '../problems.ts';
import { findOwnPerson } from './find-own-person.ts';
import { type AskedAbout, heldBy, heldInFull, tellExport } from './held-by.ts';

/**
 * Everything that is held about whoever asks. It is read whole: one's own data are owed to everybody, also where the
 * role shows less of the programme, and no other person can be named here.
 */
export function ownHeldListed(services: PeopleServices) {
  return defineQuery({
    endpoint: listOwnHeld,
    door: 'signed-in',
    async run(context) {
      const { id } = await mustBeSomebody(context);
      return { things: await readWhole(context, () => heldBy(services, context, id)) };
    },
  });
}

/** The same as a file. */
export function ownHeldExported(services: PeopleServices) {
  return defineQuery({
    endpoint: exportOwnHeld,
    door: 'signed-in',
    async run(context) {
      const person = await mustBeSomebody(context);
      const things = await readWhole(context, () => heldInFull(services, context, person));
      return { person: tellExport(context, person), things };
    },
  });
}

async function mustBeSomebody({ db, identity }: AskedAbout) {
  const person = await findOwnPerson(db, identity);
  if (person === undefined) throw ownPersonMissing({});
  return person;
}
