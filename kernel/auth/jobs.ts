import type { AnyJob } from '#kernel/jobs/job.ts';
import type { AccessServices } from './access-services.ts';
import { clearingKept } from './jobs/clear-kept.ts';

/** Every job of accounts, roles and invitations. */
export function accessJobs(services: AccessServices): readonly AnyJob[] {
  return [clearingKept(services)];
}
