import { z } from 'zod';

/** A finding as it is marked at the thing it is about: the mark opens it. */
export const findingMark = z.object({
  key: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  settled: z.boolean(),
});

export type FindingMark = z.infer<typeof findingMark>;

/** Something elsewhere in the agreement that a line pays for or an activity leads to. */
export const reference = z.object({
  kind: z.enum(['activity', 'indicator', 'clause', 'other']),
  id: z.string(),
  name: z.string(),
});
