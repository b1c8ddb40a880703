import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, isoDate, named, obligationStates, params } from './shapes.ts';

/** What can be recorded, in the order in which it is offered. */
export const recordableActs = [
  'answer',
  'submit',
  'letter',
  'event',
  'fill',
  'open',
  'leave',
  'close',
  'work_plan',
  'settle',
  'review',
] as const;
export type RecordableAct = (typeof recordableActs)[number];

const recordable = z.object({
  act: z.enum(recordableActs),
  id: z
    .string()
    .describe('What it is recorded of: an obligation, an event, a post, a unit, a finding, an assumption'),
  title: z.string(),
  period: z.int().nullable().describe('Which of its times, where it comes again'),
  cluster: named.nullable(),
  note: z.string().nullable().describe('Who owes it, who holds it in which unit, or where it is written'),
  due: isoDate.nullable(),
  state: z.enum(obligationStates).nullable(),
});
export type RecordableShape = z.infer<typeof recordable>;

export const listRecordables = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/recordables',
  params,
  query: asAt.pick({ lang: true }),
  response: z.object({ recordables: z.array(recordable) }),
  summary: 'What this reader may record now, and of what: the most pressing first',
});
