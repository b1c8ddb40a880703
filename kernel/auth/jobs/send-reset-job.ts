import { z } from 'zod';

/** What whoever forgot a password leaves to be done: to find out whether there is such an account, and then to write. */
export const sendResetJob = {
  name: 'access.send-reset',
  input: z.strictObject({ email: z.string() }),
} as const;
