import { defineWrite } from '#kernel/action.ts';
import { notPermitted } from '#kernel/http/problems.ts';
import { inProgramme } from '../asked.ts';
import { addToCluster, removeFromCluster } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { presentPerson } from '../present/person.ts';
import { clusterHeldAlready, notInCluster } from '../problems.ts';
import { thisProgramme } from '../queries/select-persons.ts';
import { spokenName } from '../rules/clean-name.ts';
import { personOfPath, seenAgain } from './change-person.ts';
import { checkedClusters } from './checked-clusters.ts';
import { insertClusters } from './insert-clusters.ts';

const permission = 'people.persons.record';

/** Lets a person take part in a further cluster. */
export function addingToCluster(services: PeopleServices) {
  return defineWrite({
    name: 'people.add-to-cluster',
    endpoint: addToCluster,
    door: permission,
    subject: personOfPath,
    async run(given, { body: { cluster } }, person) {
      const context = inProgramme(given);
      await checkedClusters(services, context, [cluster], 'body.cluster');
      const added = await insertClusters(context, person.id, [cluster]);
      if (added === 0) throw clusterHeldAlready({ cluster });
      const after = await seenAgain(context, person.id);
      return {
        answer: { person: await presentPerson(services, context, after) },
        trail: {
          about: { kind: 'person', id: person.id, name: spokenName(person) },
          cluster,
          details: { scope: cluster },
          changes: [{ field: 'cluster', before: null, after: cluster }],
        },
      };
    },
  });
}

/** Ends that a person takes part in a cluster. Somebody who holds that cluster alone sees the person no more. */
export function removingFromCluster() {
  return defineWrite({
    name: 'people.remove-from-cluster',
    endpoint: removeFromCluster,
    door: permission,
    subject: personOfPath,
    async run({ db, may, now, actor }, { params: { cluster } }, person) {
      if (!person.clusters.includes(cluster)) throw notInCluster({ cluster });
      if (!may(permission, { cluster })) throw notPermitted({ permission });
      await db
        .updateTable('people.person_clusters')
        .set({ removed_at: now.toString(), removed_by: actor })
        .where('programme_id', '=', thisProgramme)
        .where('person_id', '=', person.id)
        .where('cluster_id', '=', cluster)
        .where('removed_at', 'is', null)
        .execute();
      return {
        answer: {},
        trail: {
          about: { kind: 'person', id: person.id, name: spokenName(person) },
          cluster,
          details: { scope: cluster },
          changes: [{ field: 'cluster', before: cluster, after: null }],
        },
      };
    },
  });
}
