/** Accounts, roles and invitations as the browser and OpenAPI know them. Instants are UTC, days of the programme's zone. */
export * from './contract/account.ts';
export * from './contract/accounts.ts';
export * from './contract/factors.ts';
export * from './contract/instance.ts';
export * from './contract/invitations.ts';
export * from './contract/session.ts';
export * from './contract/set-up.ts';
export type { GrantShape } from './contract/shapes.ts';
export { grantable, type Role, roles, type ScopeKind, scopeOf } from './roles.ts';
