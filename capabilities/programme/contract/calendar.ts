import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, obligationShape, params } from './shapes.ts';

export const showCalendar = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/calendar',
  params,
  query: asAt,
  response: z.object({
    obligations: z.array(obligationShape),
    standing: z
      .object({
        passed: z.int().describe('Their date has passed and nothing is recorded'),
        breached: z.int().describe('Of those: their consequence is open'),
        dueSoon: z.int(),
        ahead: z.int(),
        undated: z.int().describe('Something else sets their date'),
      })
      .describe('How many obligations stand how'),
    dueSoonDays: z.int(),
  }),
  summary: 'What is owed, by whom, by when',
});

export const downloadCalendar = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/calendar.ics',
  params,
  query: asAt,
  response: z.string(),
  media: 'text/calendar',
  fileName: 'minka.ics',
  summary: 'The same as an iCalendar file',
});
