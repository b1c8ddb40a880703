import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, counts, isoDate, named, params } from './shapes.ts';

export const listProgrammes = endpoint({
  method: 'GET',
  path: '/api/programmes',
  query: z.object({ lang: z.enum(['es', 'en']).optional() }),
  response: z.object({
    programmes: z.array(z.object({ slug: z.string(), name: z.string(), code: z.string().nullable() })),
  }),
  summary: 'The programmes of this instance',
});

export const showProgramme = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme',
  params,
  query: asAt,
  response: z.object({
    slug: z.string(),
    name: z.string(),
    shortName: z.string(),
    code: z.string().nullable(),
    country: z.string().nullable(),
    timeZone: z.string(),
    locales: z.record(z.string(), z.string()),
    agreementLanguage: z.string(),
    currency: z.string(),
    clusters: z.array(named),
    objective: z.string().nullable(),
    today: isoDate,
    clockShifted: z.boolean(),
    at: isoDate,
    known: z.iso
      .datetime()
      .describe('Moment up to which what was recorded is told; the present one unless asked'),
    signedOn: isoDate,
    signatureAssumed: z.boolean(),
    start: isoDate.nullable(),
    month: z.int().nullable().describe('Programme month of the day asked about'),
    periods: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        months: z.int(),
        end: isoDate.nullable(),
        paragraph: z.string(),
      }),
    ),
    revision: z.object({ number: z.int(), recordedAt: z.iso.datetime(), latest: z.boolean() }),
    revisions: z.array(z.object({ number: z.int(), recordedAt: z.iso.datetime() })),
    sourceDocument: z.object({ fileName: z.string(), paragraphs: z.int() }).nullable(),
    findings: counts,
  }),
  summary: 'A programme: its identity, its dates and what the checker found',
});
