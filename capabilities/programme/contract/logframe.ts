import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, isoDate, money, params } from './shapes.ts';

export const showLogframe = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/logframe',
  params,
  query: asAt,
  response: z.object({
    levels: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['goal', 'purpose', 'component']),
        name: z.string(),
        statement: z.string(),
        paragraph: z.string(),
        verification: z.array(z.string()),
        assumptions: z.array(z.string()),
        footnotes: z.array(z.string()),
        indicators: z.array(
          z.object({
            id: z.string(),
            numbered: z.boolean(),
            statement: z.string(),
            paragraph: z.string(),
            target: z.string().nullable(),
            per: z.string().nullable(),
            measure: z.object({ id: z.string(), label: z.string() }).nullable(),
            due: z.array(
              z.object({ words: z.string(), date: isoDate.nullable(), month: z.int().nullable() }),
            ),
            verification: z.array(z.string()),
            footnotes: z.array(z.string()),
            findings: z.array(z.string()),
          }),
        ),
      }),
    ),
    footnotes: z.array(z.object({ id: z.string(), text: z.string() })),
  }),
  summary: 'The logical framework as a matrix',
});

export const showActivities = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/activities',
  params,
  query: asAt,
  response: z.object({
    months: z.int().describe('Last programme month of the schedule'),
    currency: z.string(),
    components: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        activities: z.array(
          z.object({
            id: z.string(),
            statement: z.string(),
            paragraph: z.string(),
            spans: z
              .array(z.object({ fromMonth: z.int(), toMonth: z.int(), amount: money }))
              .describe('Programme years in which the budget gives it money'),
            due: z.array(z.object({ month: z.int(), indicator: z.string(), statement: z.string() })),
            budget: money.nullable(),
            lines: z.array(z.string()),
            findings: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  summary: 'The activities as a schedule: the years that pay for them and the dates that they serve',
});
