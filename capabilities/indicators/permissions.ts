import type { Policy } from '#kernel/auth/permission.ts';
import type { Role } from '#kernel/auth/roles.ts';

// Totals of the whole programme are told to everybody who reads its agreement; the rows behind them, as far as each may
// see the facts.
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

/** What this slice lets whom do. It keeps no rows of its own: everything is derived. */
export const indicatorPolicy: Policy = {
  permissions: { 'indicators.board.read': { roles: readers, wide: partReaders } },
  rows: [],
};
