import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { invariant } from '#kernel/invariant.ts';
import { type Asked, inProgramme } from '../asked.ts';
import { recordPerson } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { presentPerson } from '../present/person.ts';
import { findAlike } from '../queries/find-alike.ts';
import { findPerson } from '../queries/select-persons.ts';
import { spokenName } from '../rules/clean-name.ts';
import { checkedClusters } from './checked-clusters.ts';
import { checkedDocument, checkedPhone } from './checked-details.ts';
import { checkedName } from './checked-name.ts';
import { insertClusters } from './insert-clusters.ts';
import { insertDetails } from './insert-details.ts';
import { toldDetails } from './told-details.ts';

/** Records a person. A document that is somebody's already refuses it; a name that is like another's does not. */
export function recordingPerson(services: PeopleServices) {
  return defineWrite({
    name: 'people.record-person',
    endpoint: recordPerson,
    door: 'people.persons.record',
    async run(given, { body }) {
      const context = inProgramme(given);
      const name = checkedName(body);
      const clusters = await checkedClusters(services, context, body.clusters);
      const document =
        body.document === null ? null : await checkedDocument(services, context, body.document);
      const phone = body.phone === null ? null : checkedPhone(body.phone);
      const id = await insertPerson(context, { ...name, sex: body.sex }, clusters);
      if (document !== null || phone !== null) {
        await insertDetails(context, { person: id, document, phone, reason: null });
      }
      const row = await findPerson(context.db, id);
      invariant(row !== undefined, 'whoever records a person sees it');
      return {
        answer: {
          person: await presentPerson(services, context, row),
          alike: await findAlike(services, context, spokenName(row), id),
        },
        trail: {
          about: { kind: 'person', id, name: spokenName(row) },
          cluster: clusters[0] ?? null,
          changes: [
            { field: 'name', before: null, after: spokenName(row) },
            ...toldDetails({ document: null, phone: null }, { document, phone }),
          ],
        },
      };
    },
  });
}

type NewPerson = Readonly<{ given_names: string; family_names: string; sex: string | null }>;

/** The clusters first: the policies let nobody record a person that lies in none of the clusters that he holds. */
async function insertPerson(
  context: ActionContext & Asked,
  person: NewPerson,
  clusters: readonly string[],
): Promise<string> {
  const { db, programme, now, actor } = context;
  const id = context.newId();
  await insertClusters(context, id, clusters);
  await db
    .insertInto('people.persons')
    .values({ programme_id: programme.id, id, ...person, recorded_at: now.toString(), recorded_by: actor })
    .execute();
  return id;
}
