import { z } from 'zod';
import { download } from '#kernel/http/download.ts';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, indicatorShape, instant, isoDate, named, params } from './shapes.ts';

const ofIndicator = params.extend({ indicator: z.string().min(1).max(120) });

const paperShape = z.object({
  slot: z.string(),
  file: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('Null where the reader may not see it'),
  recordedBy: z.string(),
  recordedAt: instant,
});

/** A row of evidence, counted or left out. */
const rowShape = z.object({
  fact: z.uuid().nullable(),
  measure: z.string(),
  label: z.string(),
  cluster: named.nullable(),
  happenedOn: isoDate.nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: instant.nullable(),
  why: z.string().nullable().describe('Why it was left out or taken back'),
  papers: z.array(paperShape),
  opens: z.object({ page: z.string(), id: z.string() }).nullable(),
});
export type RowShape = z.infer<typeof rowShape>;

const shownRows = z.object({
  rows: z.array(rowShape).describe('The first of them; an export holds all'),
  count: z.int(),
});

export const showIndicator = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/indicators/:indicator',
  params: ofIndicator,
  query: asAt,
  response: z.object({
    at: isoDate,
    indicator: indicatorShape,
    quote: z.string().describe('What the agreement says, in our statement'),
    how: z.array(z.string()).describe('How it is counted, one sentence for each condition'),
    verification: z.array(z.string()),
    assumptions: z.array(z.string()),
    dates: z
      .array(
        z.object({
          on: isoDate,
          why: z.enum(['asked', 'due', 'month_before', 'quarter_before']),
          shown: z.string(),
        }),
      )
      .describe('The value on three days, the earliest first'),
    counted: shownRows,
    leftOut: shownRows,
    corrections: shownRows,
    hidden: z.int().describe('Rows behind the value that this reader may not see'),
  }),
  summary: 'An indicator open to its evidence',
});
export type OpenIndicatorShape = z.infer<typeof showIndicator.response>;

export const exportRows = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/indicators/:indicator/rows',
  params: ofIndicator,
  query: asAt.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  response: download,
  media: 'application/octet-stream',
  summary: 'The rows behind an indicator as a file: CSV or a workbook',
});
