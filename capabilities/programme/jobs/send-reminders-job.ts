import { z } from 'zod';

/** What is left to be done when somebody is to be reminded: to write the mail. */
export const sendRemindersJob = {
  name: 'programme.send-reminders',
  input: z.strictObject({ programme: z.object({ id: z.uuid(), slug: z.string() }), mail: z.uuid() }),
} as const;
