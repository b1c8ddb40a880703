import type { AnyJob } from '#kernel/jobs/job.ts';
import type { AccessServices } from './access-services.ts';
import { clearingKept } from './jobs/clear-kept.ts';
import { sendingInvitation } from './jobs/send-invitation.ts';
import { sendingReset } from './jobs/send-reset.ts';

/** Every job of accounts, roles and invitations. */
export function accessJobs(services: AccessServices): readonly AnyJob[] {
  return [clearingKept(services), sendingInvitation(services), sendingReset(services)];
}
