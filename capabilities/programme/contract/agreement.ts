import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, counts, findingShape, obligationShape, params } from './shapes.ts';

const clauseShape = z.object({
  id: z.string(),
  kind: z.enum(['obligation', 'limit', 'fund', 'instalments', 'contribution', 'rule']),
  title: z.string(),
  paragraph: z.string(),
  note: z.string().nullable(),
  detail: z.string().nullable().describe('The limit or the date in words'),
  contents: z.array(z.string()),
  of: z.string().nullable().describe('Key of the figure that it watches'),
  findings: z.array(z.string()).describe('Keys of the findings that its paragraph’s figures take part in'),
});

const statementShape = z.object({
  id: z.string().nullable(),
  label: z.string(),
  says: z.string(),
  of: z.string().nullable().describe('Key of the figure that it states'),
  findings: z.array(z.string()),
});

export const showAgreement = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/agreement',
  params,
  query: asAt,
  response: z.object({
    chapters: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        paragraphs: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            rules: z.int(),
            findings: counts,
            state: z.enum(['contradiction', 'reading', 'nothing']).describe('By its gravest open finding'),
          }),
        ),
      }),
    ),
    rules: z.int(),
    findings: counts,
    standing: z
      .object({ contradiction: z.int(), reading: z.int(), nothing: z.int() })
      .describe('How many paragraphs are in each state'),
  }),
  summary: 'The outline of the agreement, paragraph by paragraph',
});

export const showParagraph = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/agreement/:paragraph',
  params: params.extend({ paragraph: z.string() }),
  query: asAt,
  response: z.object({
    id: z.string(),
    title: z.string(),
    chapter: z.object({ id: z.string(), title: z.string() }),
    restored: z.boolean(),
    page: z.enum(['budget', 'logframe']).nullable().describe('The page that shows it row by row'),
    text: z.string().describe('Our statement; [words](#id) marks the rule or statement of that id'),
    wording: z
      .object({ text: z.string(), language: z.string(), fileName: z.string(), page: z.int().nullable() })
      .nullable()
      .describe('The signed document’s own words, where the instance was given the document'),
    footnotes: z.array(z.object({ id: z.string(), text: z.string() })),
    clauses: z.array(clauseShape),
    statements: z.array(statementShape),
    lists: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        items: z.array(z.object({ id: z.string(), text: z.string() })),
      }),
    ),
    tables: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        currency: z.string(),
        columns: z.array(z.object({ id: z.string(), label: z.string() })),
        rows: z.array(
          z.object({
            id: z.string(),
            label: z.string(),
            total: z.boolean(),
            values: z.record(z.string(), z.string()),
          }),
        ),
      }),
    ),
    indicators: z.array(z.object({ id: z.string(), numbered: z.boolean(), statement: z.string() })),
    obligations: z.array(obligationShape),
    findings: z.array(findingShape),
    previous: z.string().nullable(),
    next: z.string().nullable(),
  }),
  summary: 'A paragraph beside its rules',
});

export const listFindings = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/findings',
  params,
  query: asAt,
  response: z.object({ findings: z.array(findingShape), counts }),
  summary: 'What the checker found in the agreement',
});

export const searchAgreement = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/search',
  params,
  query: asAt.extend({ q: z.string().trim().min(1).max(200) }),
  response: z.object({
    results: z.array(
      z.object({
        kind: z.enum(['paragraph', 'indicator', 'activity', 'clause', 'budget_line', 'finding']),
        id: z.string(),
        title: z.string(),
        excerpt: z.string(),
        paragraph: z.string().describe('Id of the paragraph that opens'),
        label: z.string().describe('What a reader calls its place'),
        numbered: z.boolean(),
      }),
    ),
  }),
  summary: 'Finds any paragraph, indicator, activity, clause, budget line and finding',
});
