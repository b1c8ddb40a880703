import type { ComponentType } from 'react';

type Page = () => Promise<{ default: ComponentType }>;

/** The pages of accounts, roles and the audit trail, each fetched when it is first opened. */
export const signInPage: Page = async () => ({ default: (await import('./sign-in-page.tsx')).SignInPage });
export const forgottenPage: Page = async () => ({
  default: (await import('./forgotten-page.tsx')).ForgottenPage,
});
export const setUpPage: Page = async () => ({ default: (await import('./set-up-page.tsx')).SetUpPage });
export const invitationPage: Page = async () => ({
  default: (await import('./invitation-page.tsx')).InvitationPage,
});
export const remindersPage: Page = async () => ({
  default: (await import('./reminders-page.tsx')).RemindersPage,
});
export const resetPage: Page = async () => ({ default: (await import('./reset-page.tsx')).ResetPage });
export const accountPage: Page = async () => ({ default: (await import('./account-page.tsx')).AccountPage });
export const accountsPage: Page = async () => ({
  default: (await import('./accounts-page.tsx')).AccountsPage,
});
export const matrixPage: Page = async () => ({ default: (await import('./matrix-page.tsx')).MatrixPage });
export const auditPage: Page = async () => ({ default: (await import('./audit-page.tsx')).AuditPage });
export const instancePage: Page = async () => ({
  default: (await import('./instance-page.tsx')).InstancePage,
});
export const instanceAuditPage: Page = async () => ({
  default: (await import('./instance-audit-page.tsx')).InstanceAuditPage,
});
