import type { Elsewhere, Policy } from '#kernel/auth/permission.ts';
import type { Role } from '#kernel/auth/roles.ts';

// The staff of a person's clusters. Those of the executing unit hold every cluster of their programme.
const staff: readonly Role[] = ['director', 'project_assistant', 'coordinator', 'cluster_assistant'];

const clustersOf = (column: string): Elsewhere => ({
  column,
  table: 'people.person_clusters',
  named: 'person_id',
  holds: 'cluster_id',
  where: 'removed_at is null',
});

const accountOf = (column: string): Elsewhere => ({
  column,
  table: 'people.person_accounts',
  named: 'person_id',
  holds: 'account_id',
  where: 'removed_at is null',
});

/** What this slice lets whom do. Who somebody is may be seen by more than how to identify and reach that person. */
export const peoplePolicy: Policy = {
  permissions: {
    'people.persons.read': { roles: [...staff, 'agency_manager', 'supervisor', 'auditor'] },
    'people.persons.record': { roles: staff },
    'people.persons.erase': { roles: ['director'] },
    'people.details.read': { roles: staff },
    'people.details.record': { roles: staff },
    'people.accounts.link': { roles: ['director', 'project_assistant'] },
  },
  rows: [
    {
      table: 'people.persons',
      programme: 'programme_id',
      cluster: clustersOf('id'),
      own: accountOf('id'),
      ownIsSeenOnly: true,
      read: ['people.persons.read'],
      record: ['people.persons.record'],
      change: ['people.persons.record'],
      search: { column: 'searched_name', find: 'people.find_persons', alike: 'people.alike_persons' },
    },
    {
      table: 'people.person_clusters',
      programme: 'programme_id',
      cluster: 'cluster_id',
      own: accountOf('person_id'),
      ownIsSeenOnly: true,
      read: ['people.persons.read'],
      record: ['people.persons.record'],
      change: ['people.persons.record'],
    },
    {
      table: 'people.person_accounts',
      programme: 'programme_id',
      own: 'account_id',
      ownIsSeenOnly: true,
      read: ['people.accounts.link'],
      record: ['people.accounts.link'],
      change: ['people.accounts.link'],
    },
    {
      table: 'people.private_details',
      programme: 'programme_id',
      cluster: clustersOf('person_id'),
      own: accountOf('person_id'),
      read: ['people.details.read'],
      record: ['people.details.record'],
      change: ['people.details.record'],
    },
  ],
};
