import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { invariant } from '#kernel/invariant.ts';
import { inProgramme, mustReach } from '../asked.ts';
import { changePerson } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { presentPerson } from '../present/person.ts';
import { findPerson, thisProgramme } from '../queries/select-persons.ts';
import { spokenName } from '../rules/clean-name.ts';
import { checkedName } from './checked-name.ts';

/** Changes what a person is called, and the sex. */
export function changingPerson(services: PeopleServices) {
  return defineWrite({
    name: 'people.change-person',
    endpoint: changePerson,
    door: 'people.persons.record',
    subject: personOfPath,
    async run(given, { body }, before) {
      const context = inProgramme(given);
      mustReach(context, 'people.persons.record', before.clusters);
      const next = { ...checkedName(body), sex: body.sex };
      await context.db
        .updateTable('people.persons')
        .set(next)
        .where('programme_id', '=', thisProgramme)
        .where('id', '=', before.id)
        .execute();
      const after = await seenAgain(context, before.id);
      return {
        answer: { person: await presentPerson(services, context, after) },
        trail: {
          about: { kind: 'person', id: after.id, name: spokenName(after) },
          cluster: after.clusters[0] ?? null,
          changes: (['given_names', 'family_names', 'sex'] as const)
            .map((field) => ({ field, before: before[field] || null, after: next[field] || null }))
            .filter((change) => change.before !== change.after),
        },
      };
    },
  });
}

/** The person of the path, where it is in sight. */
export function personOfPath({ db }: ActionContext, { params }: Readonly<{ params: { person: string } }>) {
  return findPerson(db, params.person);
}

/** A person after it was changed. */
export async function seenAgain({ db }: Pick<ActionContext, 'db'>, id: string) {
  const row = await findPerson(db, id);
  invariant(row !== undefined, 'whoever changes a person still sees it');
  return row;
}
