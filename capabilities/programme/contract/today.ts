import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, isoDate, named, obligationStates, params } from './shapes.ts';

const opens = z.object({ page: z.string(), id: z.string() });

const task = z.object({
  id: z.string(),
  kind: z.string().describe('What is to be done: hand_in, returned, answer, record, watch, missing_paper …'),
  weight: z.string().describe('What happens if nobody acts; the list comes by it'),
  title: z.string(),
  about: z.string(),
  state: z.enum([...obligationStates, 'on_pace', 'at_risk']),
  cluster: named.nullable(),
  on: isoDate.nullable(),
  counts: z.enum(['due', 'opens', 'since']).describe('What the day is'),
  days: z.int().nullable().describe('Days from the day asked to it; negative when it has passed'),
  said: z.object({ label: z.string(), numbered: z.boolean(), opens: z.string().nullable() }).nullable(),
  opens,
  others: z.int().describe('Others of the same kind and thing'),
});
export type TaskShape = z.infer<typeof task>;

export const fronts = ['act', 'answer', 'watch', 'examine'] as const;

export const listTasks = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/tasks',
  params,
  query: asAt,
  response: z.object({
    front: z
      .enum(fronts)
      .describe('What this reader is here for: to act, to answer, to watch over it, or to examine it'),
    tasks: z.array(task),
  }),
  summary: 'What waits for whoever asks, by what happens if nobody acts',
});

const change = z.object({
  fact: z.uuid(),
  what: z.enum(['recorded', 'corrected', 'voided']),
  said: z.string().describe('What kind of thing it is'),
  title: z.string(),
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
  happenedOn: isoDate,
  why: z.string().nullable(),
  cluster: named.nullable(),
  opens,
});
export type ChangeShape = z.infer<typeof change>;

export const listChanges = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/changes',
  params,
  query: asAt.extend({
    days: z.coerce.number().int().min(1).max(31).default(1).describe('How many days back'),
  }),
  response: z.object({
    since: z.iso.datetime({ offset: true }),
    changes: z.array(change),
    more: z.boolean().describe('Whether there were more than are told'),
  }),
  summary: 'What was recorded, corrected or taken back since yesterday, newest first',
});
