import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { defineList } from '#kernel/list/define-list.ts';
import { isTimeZone } from '#lib/calendar/is-time-zone.ts';
import { isReckonedDate, reckonedYears } from '#lib/calendar/reckoned-years.ts';

const day = z.iso.date({ abort: true }).refine(isReckonedDate, { error: 'year', params: reckonedYears });

const entry = z.object({
  id: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  who: z.object({ account: z.uuid().nullable(), name: z.string() }),
  action: z.string().describe('Noun and verb, such as access.invite'),
  outcome: z.enum(['done', 'refused']),
  sentence: z.string().describe('What happened, in the language of the reader'),
  about: z.object({ kind: z.string(), id: z.string(), name: z.string() }).nullable(),
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  refusal: z.string().nullable().describe('Code of the problem, where it was refused'),
  times: z.int().describe('How often the same refusal came in a row'),
  session: z.string().nullable(),
  requestId: z.string(),
});
export type AuditEntryShape = z.infer<typeof entry>;

/** What the trail can be asked for, newest first. */
export const auditList = defineList({
  filters: {
    who: z.uuid().optional().describe('Account that acted'),
    action: z.string().max(100).optional(),
    about: z.string().max(200).optional().describe('Kind and id of a thing, such as account:0190…'),
    from: day.optional(),
    until: day.optional(),
    outcome: z.enum(['done', 'refused']).optional(),
  },
  sorts: ['at'],
  order: '-at',
});

const page = auditList.page(entry).extend({
  people: z.array(z.object({ account: z.uuid(), name: z.string() })).describe('Who can be filtered by'),
  actions: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/audit',
  params: z.object({ programme: z.string() }),
  query: auditList.query,
  response: page,
  summary: 'Who did what to what, when and from where; newest first',
});

export const exportAudit = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/audit.csv',
  params: listAudit.params,
  query: auditList.filters,
  response: z.string(),
  media: 'text/csv',
  fileName: 'audit.csv',
  summary: 'The same as CSV (RFC 4180)',
});

// The instance lies in no time zone of its own: days are those of whoever asks.
const zone = z
  .string()
  .max(60)
  .refine(isTimeZone, { error: 'timeZone' })
  .default('UTC')
  .describe('Time zone of the days, such as America/Lima');

export const listInstanceAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  query: auditList.query.extend({ zone }),
  response: page,
  summary: 'Signing in, setting up, and what else concerns accounts and no programme; newest first',
});

export const exportInstanceAudit = endpoint({
  method: 'GET',
  path: '/api/audit.csv',
  query: auditList.filters.extend({ zone }),
  response: z.string(),
  media: 'text/csv',
  fileName: 'accounts.csv',
  summary: 'The same as CSV (RFC 4180)',
});
