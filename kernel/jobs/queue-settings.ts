import type { Queue } from 'pg-boss';
import type { AnyJob } from './job.ts';

/** Where jobs end up that failed at every attempt; somebody has to look at them. */
export const deadLetters = 'dead-letters';

const day = 24 * 60 * 60;

/** How the queue of a job behaves, in the words of the library. */
export function queueSettings({ retries = 12 }: Pick<AnyJob, 'retries'>): Omit<Queue, 'name'> {
  return {
    policy: 'standard',
    retryLimit: retries,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 6 * 60 * 60,
    deadLetter: deadLetters,
    // A server that dies with a job in hand is noticed by its silence.
    heartbeatSeconds: 60,
    expireInSeconds: 15 * 60,
    retentionSeconds: 14 * day,
    deleteAfterSeconds: 7 * day,
  };
}

export const deadLetterSettings: Omit<Queue, 'name'> = {
  policy: 'standard',
  retentionSeconds: 90 * day,
  deleteAfterSeconds: 90 * day,
};
