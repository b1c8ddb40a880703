import { defineWrite } from '#kernel/action.ts';
import { foldText } from '#lib/search-text/index.ts';
import { inProgramme } from '../asked.ts';
import { erasePerson } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { nameDiffers } from '../problems.ts';
import { findPerson } from '../queries/select-persons.ts';
import { spokenName } from '../rules/clean-name.ts';

// What stands where a name was. A person without a name is still one person, to whom facts point.
const nobody = '—';

/**
 * Erases who a person is: name, document, phone, sex, at every date and in what the trail shows. Facts that figures rest
 * on stay, of a person without a name; so do papers, of which the answer says how many there are.
 */
export function erasingPerson(services: PeopleServices) {
  return defineWrite({
    name: 'people.erase-person',
    endpoint: erasePerson,
    door: 'people.persons.erase',
    together: true,
    subject: ({ db }, { params }) => findPerson(db, params.person),
    async run(given, { body }, person) {
      const context = inProgramme(given);
      const { db, programme, now, actor } = context;
      const name = spokenName(person);
      if (foldText(body.name) !== foldText(name)) {
        throw nameDiffers({}, { errors: [{ path: 'body.name', message: '' }] });
      }
      let papers = 0;
      for (const holder of services.holders) {
        for (const thing of await holder.find(context, person.id)) papers += thing.papers;
        await holder.erase(context, person.id);
      }
      await db
        .updateTable('people.persons')
        .set({
          given_names: nobody,
          family_names: '',
          sex: null,
          erased_at: now.toString(),
          erased_by: actor,
          erasure_reason: body.reason,
        })
        .where('programme_id', '=', programme.id)
        .where('id', '=', person.id)
        .execute();
      await db
        .insertInto('audit.erasures')
        .values({
          programme_id: programme.id,
          about_kind: 'person',
          about_id: person.id,
          recorded_at: now.toString(),
          recorded_by: actor,
        })
        .execute();
      return {
        answer: { papers },
        trail: {
          about: { kind: 'person', id: person.id, name: nobody },
          details: { reason: body.reason },
        },
      };
    },
  });
}
