import { z } from 'zod';
import { defineAction } from '#kernel/action.ts';

/** Says that everything that the demonstration shows is in it. */
export const finishDemonstration = defineAction({
  name: 'demonstration.finish',
  door: 'machine',
  input: z.strictObject({}),
  async run({ db, now }) {
    await db.updateTable('access.demonstrations').set({ filled_at: now.toString() }).execute();
    return { answer: {}, trail: {} };
  },
});
