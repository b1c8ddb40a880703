/**
 * The roles that a person can hold, each within a scope and for a period (design, section 2). An administrator looks
 * after accounts and the machine, for the whole instance, and sees no figures of any programme.
 */
export const roles = [
  'administrator',
  'director',
  'project_assistant',
  'agency_manager',
  'coordinator',
  'cluster_assistant',
  'network_manager',
  'entrepreneur',
  'council_member',
  'council_secretary',
  'provider',
  'supervisor',
  'evaluator',
  'auditor',
  'editor',
  'applicant',
  'judge',
] as const;
export type Role = (typeof roles)[number];

/** What a role is held in: the instance, a programme, or a part of a programme. */
export const scopeKinds = ['instance', 'programme', 'cluster', 'network', 'enterprise'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** The kind of scope in which each role is held. */
export const scopeOf: Readonly<Record<Role, ScopeKind>> = {
  administrator: 'instance',
  director: 'programme',
  project_assistant: 'programme',
  agency_manager: 'programme',
  coordinator: 'cluster',
  cluster_assistant: 'cluster',
  network_manager: 'network',
  entrepreneur: 'enterprise',
  council_member: 'cluster',
  council_secretary: 'cluster',
  provider: 'programme',
  supervisor: 'programme',
  evaluator: 'programme',
  auditor: 'programme',
  editor: 'programme',
  applicant: 'programme',
  judge: 'programme',
};

/**
 * Who may give which role. A coordinator gives those of the own cluster; nobody gives a role to himself but an
 * administrator, and that is shown to every director.
 */
export const grantable: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  administrator: roles,
  director: roles.filter((role) => role !== 'administrator'),
  coordinator: ['network_manager', 'entrepreneur'],
};
