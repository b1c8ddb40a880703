import { z } from 'zod';
import { defineJob } from '#kernel/jobs/job.ts';
import type { AccessServices } from '../access-services.ts';

/** As the contract promises: so long the same request sent again gets the same answer. */
const answersHours = 72;
const linksDays = 30;

/** Clears every hour what nobody can ask for any more: kept answers, links that are over, and what sign-in kept. */
export function clearingKept({ signIn }: Pick<AccessServices, 'signIn'>) {
  return defineJob({
    name: 'access.clear-kept',
    input: z.strictObject({}),
    at: '7 * * * *',
    // An hour later it comes again by itself.
    retries: 1,
    async run({ clock, log, tidy }) {
      const now = clock.now();
      const { answers, links } = await tidy(async (db) => ({
        answers: await db
          .deleteFrom('access.answers')
          .where('recorded_at', '<', now.subtract({ hours: answersHours }).toString())
          .executeTakeFirst(),
        links: await db
          .deleteFrom('access.links')
          .where('expires_at', '<', now.subtract({ hours: 24 * linksDays }).toString())
          .executeTakeFirst(),
      }));
      const ofSignIn = await signIn.clear();
      const cleared = { answers: answers.numDeletedRows, links: links.numDeletedRows, ...ofSignIn };
      log.info({ cleared: Object.fromEntries(Object.entries(cleared).map(asNumber)) }, 'cleared');
    },
  });
}

function asNumber([name, count]: readonly [string, bigint]): readonly [string, number] {
  return [name, Number(count)];
}
