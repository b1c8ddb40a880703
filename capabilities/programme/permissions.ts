import type { Policy, RowRule } from '#kernel/auth/permission.ts';
import { type Role, roles, scopeOf } from '#kernel/auth/roles.ts';

// Those who work for the programme or look after it. Entrepreneurs and providers have doors of their own.
const readers: readonly Role[] = [
  'director',
  'project_assistant',
  'agency_manager',
  'supervisor',
  'evaluator',
  'auditor',
  'editor',
];
const partReaders: readonly Role[] = [
  'coordinator',
  'cluster_assistant',
  'network_manager',
  'council_member',
  'council_secretary',
];

// The names of a programme and of its clusters stand in its files; everybody with a role in it is told them.
const files = (table: RowRule['table'], programme = 'programme_id'): RowRule => ({
  table,
  programme,
  read: ['programme.identity.read'],
  record: 'kernel',
});

// The signed words are for those who read the agreement.
const signed = (table: RowRule['table']): RowRule => ({
  table,
  programme: 'programme_id',
  read: ['programme.agreement.read'],
  record: ['programme.agreement.give_document'],
  // Only to move what was stored before there were files.
  ...(table === 'programme.source_documents' ? { change: 'kernel' } : {}),
});

/** What this slice lets whom do. */
export const programmePolicy: Policy = {
  permissions: {
    'programme.identity.read': {
      roles: roles.filter((role) => scopeOf[role] === 'programme' || role === 'administrator'),
      wide: roles.filter((role) => !['programme', 'instance'].includes(scopeOf[role])),
    },
    'programme.agreement.read': { roles: readers, wide: partReaders },
    'programme.agreement.give_document': { roles: ['director'] },
  },
  rows: [
    files('programme.programmes', 'id'),
    files('programme.revisions'),
    files('programme.revision_files'),
    signed('programme.source_documents'),
    signed('programme.source_paragraphs'),
  ],
  // Whoever reads the agreement reads the document that was signed.
  shows: [{ whose: 'files.files', column: 'id', table: 'programme.source_documents', named: 'file_id' }],
};
