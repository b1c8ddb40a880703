import type { Policy } from '#kernel/auth/permission.ts';
import { roles } from '#kernel/auth/roles.ts';

/** Who works with the papers of a place: of the programme, or of the own cluster. */
const staff = ['director', 'project_assistant', 'coordinator', 'cluster_assistant'] as const;

/**
 * Who may do what with files. Which files are in sight is a question of their rows: those of the place where one works or
 * that one watches over, one's own, and those of things in sight (what a slice's policy `shows`).
 */
export const filesPolicy: Policy = {
  permissions: {
    'files.file.add': { roles: staff },
    // An administrator looks after the machine and reads no papers.
    'files.file.read': { roles: roles.filter((role) => role !== 'administrator') },
    'files.place.read': { roles: [...staff, 'agency_manager', 'supervisor', 'auditor'] },
    // With the place where a photograph was taken, and whatever else its file carries.
    'files.file.read_original': { roles: [...staff, 'auditor'] },
  },
  rows: [
    {
      table: 'files.files',
      programme: 'programme_id',
      cluster: 'cluster_id',
      own: 'recorded_by_account',
      read: ['files.place.read'],
      record: ['files.file.add'],
    },
  ],
};
