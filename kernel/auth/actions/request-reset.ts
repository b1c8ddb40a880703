import { defineWrite } from '#kernel/action.ts';
import { queueJob } from '#kernel/jobs/queue-job.ts';
import { Problem } from '#kernel/problem.ts';
import type { AccessServices } from '../access-services.ts';
import { requestReset } from '../contract/account.ts';
import { sendResetJob } from '../jobs/send-reset-job.ts';
import { mailOff, tooManyResets } from '../problems.ts';
import type { SignIn } from '../sign-in/sign-in.ts';

/**
 * Asks for a new password by mail. Whether there is such an account is looked up by the job, so that neither the answer
 * nor the time that it takes tells a stranger.
 */
export function requestingReset({ signIn, mailing }: AccessServices) {
  return defineWrite({
    name: 'access.request-reset',
    endpoint: requestReset,
    door: 'public',
    async run({ db, programme, from }, { body }) {
      if (mailing === null) throw mailOff({});
      const email = body.email.toLowerCase();
      await countAsked(signIn, email, from.address);
      await queueJob({ db, programme }, sendResetJob, { email });
      return { answer: {}, trail: {} };
    },
  });
}

async function countAsked(signIn: SignIn, email: string, address: string): Promise<void> {
  try {
    await signIn.countAsked({ account: `reset ${email}`, address });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'auth.too-many-attempts') throw error;
    const { details, retryAfterSeconds = 60 } = error;
    throw tooManyResets({ minutes: Number(details.minutes) }, { retryAfterSeconds, cause: error });
  }
}
