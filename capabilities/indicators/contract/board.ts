import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, indicatorShape, indicatorStates, isoDate, params } from './shapes.ts';

const levelShape = z.object({
  id: z.string(),
  kind: z.enum(['goal', 'purpose', 'component']),
  name: z.string(),
  statement: z.string(),
});
export type LevelShape = z.infer<typeof levelShape>;

export const showBoard = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/indicators',
  params,
  query: asAt,
  response: z.object({
    at: isoDate,
    month: z.int().nullable().describe('Programme month of the day asked'),
    levels: z.array(levelShape),
    indicators: z.array(indicatorShape),
    counts: z.record(z.enum(indicatorStates), z.int()).describe('How many indicators stand how'),
  }),
  summary: 'Every indicator with its target, value and state',
});
export type BoardShape = z.infer<typeof showBoard.response>;
