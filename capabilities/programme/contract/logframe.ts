import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { findingMark } from './marks.ts';
import { asAt, isoDate, money, named, obligationShape, params } from './shapes.ts';

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
        findings: z.array(findingMark),
        indicators: z.array(
          z.object({
            id: z.string(),
            numbered: z.boolean(),
            statement: z.string(),
            paragraph: z.string(),
            per: z.string().nullable(),
            targets: z
              .array(
                z.object({
                  words: z.string(),
                  measure: named.nullable(),
                  due: z
                    .object({ words: z.string(), date: isoDate.nullable(), month: z.int().nullable() })
                    .nullable()
                    .describe('The first date where it comes back'),
                }),
              )
              .describe('Conditions that hold together, each with the date by which it must hold'),
            verification: z.array(z.string()),
            assumptions: z.array(z.string()),
            footnotes: z.array(z.string()),
            findings: z.array(findingMark),
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
    years: z.int().describe('Programme years that the budget has'),
    start: isoDate.nullable().describe('First day of month 1'),
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
            due: z.array(
              z.object({
                month: z.int(),
                date: isoDate.nullable(),
                state: obligationShape.shape.state,
                indicator: z.string(),
                numbered: z.boolean(),
                statement: z.string(),
              }),
            ),
            budget: money.nullable(),
            lines: z.array(z.object({ id: z.string(), title: z.string(), amount: money.nullable() })),
            findings: z.array(findingMark),
          }),
        ),
      }),
    ),
  }),
  summary: 'The activities as a schedule: the years that pay for them and the dates that they serve',
});
