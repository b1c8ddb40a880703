import type { Policy, RowRule } from '#kernel/auth/permission.ts';
import { type Role, roles, scopeOf } from '#kernel/auth/roles.ts';
import { factPolicy } from '#kernel/fact/fact-policy.ts';
import { programmeFacts } from './facts.ts';

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

// What only concerns the account that it names; where it makes and changes them itself, nobody else does.
const ownOnly = (table: RowRule['table'], record: 'kernel' | []): RowRule => ({
  table,
  programme: 'programme_id',
  own: 'account_id',
  read: [],
  record,
  ...(record === 'kernel' ? {} : { change: record }),
});

// Those who work with the papers of the programme, or of their cluster.
const staff: readonly Role[] = ['director', 'project_assistant', 'coordinator', 'cluster_assistant'];
const facts = factPolicy(programmeFacts);

/** What this slice lets whom do. */
export const programmePolicy: Policy = {
  permissions: {
    'programme.identity.read': {
      roles: roles.filter((role) => scopeOf[role] === 'programme' || role === 'administrator'),
      wide: roles.filter((role) => !['programme', 'instance'].includes(scopeOf[role])),
    },
    'programme.agreement.read': { roles: readers, wide: partReaders },
    'programme.agreement.give_document': { roles: ['director'] },
    'programme.papers.read': { roles: [...staff, 'agency_manager', 'supervisor', 'auditor'] },
    'programme.obligation.record': { roles: staff },
    // The supervisor writes nothing but this.
    'programme.obligation.answer': { roles: ['supervisor'] },
    'programme.letter.record': { roles: ['director'] },
    // One's own answer, or a letter that one recorded.
    'programme.answer.take_back': { roles: ['supervisor', 'director'] },
    'programme.event.record': { roles: ['director'] },
    'programme.plan.record': { roles: ['director', 'project_assistant'] },
    'programme.finding.settle': { roles: ['director'] },
    // Is shown corrections and missing papers before anything else.
    'programme.facts.examine': { roles: ['auditor'] },
    'programme.assumption.review': { roles: ['director', 'project_assistant'] },
    'programme.posts.record': { roles: staff },
    'programme.posts.read_papers': { roles: [...staff, 'agency_manager', 'supervisor', 'auditor'] },
  },
  rows: [
    files('programme.programmes', 'id'),
    files('programme.revisions'),
    files('programme.revision_files'),
    signed('programme.source_documents'),
    signed('programme.source_paragraphs'),
    ...facts.rows,
    ownOnly('programme.calendar_feeds', []),
    ownOnly('programme.reminder_mails', 'kernel'),
    ownOnly('programme.reminders', 'kernel'),
    ownOnly('programme.reminder_wishes', []),
    {
      table: 'programme.milestones',
      programme: 'programme_id',
      seenWith: [{ column: 'work_plan_id', table: 'programme.work_plans', named: 'id' }],
      read: [],
      record: ['programme.plan.record'],
    },
  ],
  shows: [
    // Whoever reads the agreement reads the document that was signed.
    { whose: 'files.files', column: 'id', table: 'programme.source_documents', named: 'file_id' },
    ...(facts.shows ?? []),
  ],
};
