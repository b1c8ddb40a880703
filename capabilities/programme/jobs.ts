import type { AnyJob } from '#kernel/jobs/job.ts';
import { findingReminders } from './jobs/find-reminders.ts';
import { sendingReminders } from './jobs/send-reminders.ts';
import type { ProgrammeServices } from './programme-services.ts';

/** Every job of this slice. */
export function programmeJobs(
  services: Pick<ProgrammeServices, 'promises' | 'mailing' | 'baseUrl'>,
): readonly AnyJob[] {
  return [findingReminders(services), sendingReminders(services)];
}
