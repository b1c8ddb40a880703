import type { Policy } from './permission.ts';

/** What the kernel's own doors ask: accounts, roles, invitations, the audit trail. */
export const kernelPolicy: Policy = {
  permissions: {
    // Who works here. A supervisor sees roles and names elsewhere, never how to reach a person.
    'access.accounts.read': {
      roles: [
        'administrator',
        'director',
        'project_assistant',
        'agency_manager',
        'coordinator',
        'cluster_assistant',
      ],
    },
    // Whom one may give what stands in `grantable`; this opens the door.
    'access.role.give': { roles: ['administrator', 'director', 'coordinator'] },
    'access.account.deactivate': { roles: ['administrator'] },
    'access.account.reset': { roles: ['administrator'] },
    'access.instance.read': { roles: ['administrator'] },
    'access.instance.give': { roles: ['administrator'] },
    // Signing in and out, and what concerns accounts and no programme.
    'audit.instance.read': { roles: ['administrator'] },
    'audit.read': {
      roles: ['administrator', 'director', 'project_assistant', 'coordinator', 'supervisor', 'auditor'],
    },
    'audit.read_personal': { roles: ['administrator', 'director', 'coordinator', 'auditor'] },
  },
  rows: [
    {
      table: 'access.accounts',
      programme: null,
      own: 'id',
      seenWith: [{ column: 'id', table: 'access.grants', named: 'account_id' }],
      read: ['access.instance.read'],
      record: 'kernel',
      change: ['access.account.deactivate'],
    },
    {
      table: 'access.instance_grants',
      programme: null,
      own: 'account_id',
      read: ['access.instance.read'],
      record: ['access.instance.give'],
      change: ['access.instance.give'],
    },
    {
      table: 'access.grants',
      programme: 'programme_id',
      cluster: 'cluster_id',
      own: 'account_id',
      read: ['access.accounts.read'],
      record: ['access.role.give'],
      change: ['access.role.give'],
    },
    {
      table: 'access.invitations',
      programme: 'programme_id',
      cluster: 'cluster_id',
      read: ['access.accounts.read'],
      record: ['access.role.give'],
      change: ['access.role.give'],
    },
    {
      table: 'access.links',
      programme: null,
      read: ['access.instance.read'],
      record: ['access.account.reset'],
      change: 'kernel',
      remove: 'kernel',
    },
    // Also seen before somebody signs in, by the kernel's own question.
    {
      table: 'access.demonstrations',
      programme: null,
      read: 'anyone',
      record: 'kernel',
      change: 'kernel',
    },
    { table: 'access.answers', programme: null, own: 'owner', read: [], record: [], remove: 'kernel' },
    {
      table: 'audit.entries',
      programme: 'programme_id',
      cluster: 'cluster_id',
      own: 'account_id',
      read: ['audit.read'],
      record: 'anyone',
    },
    { table: 'audit.erasures', programme: 'programme_id', read: 'anyone', record: 'anyone' },
    {
      table: 'audit.repeats',
      programme: 'programme_id',
      read: ['audit.read'],
      record: 'anyone',
      change: 'anyone',
    },
  ],
};
