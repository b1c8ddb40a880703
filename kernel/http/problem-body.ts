import { z } from 'zod';

/** A problem as RFC 9457 has it; `type` is stable and ends in the code. */
export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('One sentence in the language of the reader.'),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe('The places that are wrong in what was sent.'),
  paragraph: z.string().optional().describe('Paragraph of the agreement whose rule refused.'),
  requestId: z.string(),
});
export type ProblemBody = z.output<typeof problemBody>;
