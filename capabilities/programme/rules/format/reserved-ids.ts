import { type FileProblem, fileProblem } from './file-problem.ts';
import type { Programme } from './programme.ts';

/**
 * Words that stand where an address names its programme: the server's own, the pages', and those kept for later. A
 * programme of such a name could not be opened.
 */
export const reservedIds: readonly string[] = [
  'api',
  'assets',
  'health',
  'ready',
  'results',
  'agreement',
  'logframe',
  'activities',
  'budget',
  'calendar',
  'obligations',
  'events',
  'work-plans',
  'assumptions',
  'units',
  'findings',
  'sign-in',
  'forgotten-password',
  'set-up',
  'invitations',
  'resets',
  'reminders',
  'account',
  'instance',
  'people',
  'persons',
  'accounts',
  'matrix',
  'audit',
  'files',
  'ui',
  'login',
  'settings',
  'help',
];

/** Refuses a programme whose id is a word of Minka's own addresses. */
export function checkReservedId({ programme, locate }: Programme): FileProblem[] {
  if (!reservedIds.includes(programme.id)) return [];
  return [
    fileProblem('reserved_id', 'programme.yaml', locate('programme.yaml', ['id']), { found: programme.id }),
  ];
}
