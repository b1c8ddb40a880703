import { sql } from 'kysely';
import { runList } from '#kernel/list/run-list.ts';
import { defineQuery } from '#kernel/query.ts';
import type { Asked } from '../asked.ts';
import { listPersons, personList } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { listedPerson } from '../present/listed-person.ts';
import { clustersOf } from '../present/named-clusters.ts';
import { selectPersons } from './select-persons.ts';

/** The register of persons, as far as whoever asks may see. */
export function personsListed(services: PeopleServices) {
  return defineQuery({
    endpoint: listPersons,
    door: 'people.persons.read',
    async run(context, { query: { q, cluster, ...question } }) {
      const { db, may } = context;
      const clusters = await clustersOf(services, context);
      const page = await runList(db, personList, question, {
        rows: personsFound(context, q, cluster),
        id: sql`person.id`,
        columns: {
          name: { of: sql`person.listed_name`, kind: 'text' },
          recorded: { of: sql`person.recorded_at`, kind: 'instant' },
        },
      });
      const within = (permission: string) => clusters.filter(({ id }) => may(permission, { cluster: id }));
      const recordable = within('people.persons.record');
      return {
        ...page,
        rows: page.rows.map((row) => listedPerson(row, clusters)),
        clusters: within('people.persons.read'),
        can: {
          record:
            recordable.length === 0
              ? null
              : {
                  clusters: recordable,
                  withoutCluster: may('people.persons.record'),
                  documentKinds: [...(await services.documentKinds(db, context.programme, context.locale))],
                },
        },
      };
    },
  });
}

function personsFound({ db }: Pick<Asked, 'db'>, q: string | undefined, cluster: string | undefined) {
  return selectPersons(db)
    .$if(q !== undefined && q !== '', (rows) =>
      rows.where(sql<boolean>`person.id in (select people.find_persons(${q}))`),
    )
    .$if(cluster !== undefined, (rows) =>
      rows.where(sql<boolean>`exists (
        select from people.person_clusters as lies
        where lies.programme_id = person.programme_id and lies.person_id = person.id
          and lies.cluster_id = ${cluster} and lies.removed_at is null)`),
    );
}
