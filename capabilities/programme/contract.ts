import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';

/**
 * What the browser and other programs may ask of a programme's agreement. All texts come in the reader's language;
 * all dates are ISO dates of the programme's time zone; money is `{ amount, currency }`.
 */

const isoDate = z.iso.date();
const money = z.object({ amount: z.string(), currency: z.string() });
const named = z.object({ id: z.string(), name: z.string() });

const params = z.object({ programme: z.string() });
/** Both clocks: what had happened by a date, as it was known at an instant. */
const asAt = z.object({
  at: isoDate.optional().describe('Happened by: the day asked about; today where it is left out'),
  known: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Recorded by: the revision known at that instant'),
  lang: z
    .enum(['es', 'en'])
    .optional()
    .describe('Language of the texts; the request’s own where it is left out'),
});

const place = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  paragraph: z.string().nullable(),
  says: z.string(),
});

const line = z.object({ label: z.string(), value: z.string(), emphasised: z.boolean() });

export const findingShape = z.object({
  key: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  places: z.array(place),
  arithmetic: z.array(line),
  settles: z.string(),
  reads: z.object({ paragraph: z.string(), why: z.string() }).nullable(),
  settled: z.object({ by: z.string(), on: isoDate, why: z.string() }).nullable(),
});
export type FindingShape = z.infer<typeof findingShape>;

export const obligationShape = z.object({
  id: z.string(),
  clause: z.string(),
  origin: z.enum(['clause', 'indicator']),
  title: z.string(),
  paragraph: z.string(),
  owner: named,
  to: named.nullable(),
  cluster: named.nullable(),
  period: z.object({ number: z.int(), from: isoDate, to: isoDate }).nullable(),
  due: isoDate.nullable(),
  month: z.int().nullable(),
  days: z.int().nullable(),
  state: z.enum([
    'not_due',
    'due_soon',
    'submitted',
    'met',
    'met_late',
    'late',
    'breached',
    'waived',
    'no_evidence',
  ]),
  waitsFor: z.array(z.string()),
  evidence: z.array(z.object({ type: z.string(), what: z.string() })),
  acceptedBy: named.nullable(),
  preconditionOf: z.string().nullable(),
  consequence: z.object({ what: z.string(), opensOn: isoDate.nullable() }).nullable(),
});
export type ObligationShape = z.infer<typeof obligationShape>;

const clauseShape = z.object({
  id: z.string(),
  kind: z.enum(['obligation', 'limit', 'fund', 'instalments', 'contribution', 'rule']),
  title: z.string(),
  paragraph: z.string(),
  note: z.string().nullable(),
  detail: z.string().nullable().describe('The limit or the date in words'),
  contents: z.array(z.string()),
  findings: z.array(z.string()).describe('Keys of the findings that its paragraph’s figures take part in'),
});

const statementShape = z.object({
  id: z.string().nullable(),
  label: z.string(),
  says: z.string(),
  findings: z.array(z.string()),
});

const counts = z.object({ error: z.int(), warning: z.int(), note: z.int(), settled: z.int() });

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
          z.object({ id: z.string(), title: z.string(), rules: z.int(), findings: counts }),
        ),
      }),
    ),
    rules: z.int(),
    findings: counts,
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

const amounts = z.object({
  total: z.string().nullable(),
  years: z.array(z.string().nullable()),
  by: z.record(
    z.string(),
    z.object({ cash: z.string().nullable(), inKind: z.string().nullable(), total: z.string().nullable() }),
  ),
});

export const showBudget = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/budget',
  params,
  query: asAt,
  response: z.object({
    currency: z.string(),
    years: z.int(),
    financiers: z.array(
      z.object({ id: z.string(), name: z.string(), kinds: z.array(z.enum(['cash', 'in_kind'])) }),
    ),
    rows: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['heading', 'group', 'line', 'total']),
        within: z.string().nullable(),
        component: z.string().nullable(),
        title: z.string(),
        unit: z.string().nullable(),
        paragraph: z.string(),
        place: z.object({ file: z.string(), line: z.int() }),
        pays: z.array(z.string()).describe('What it pays for, in words'),
        priced: z.array(z.object({ quantity: z.string().nullable(), unitCost: z.string().nullable() })),
        printed: amounts,
        computed: amounts.describe(
          'The sum of the rows below it; for a line, the product of quantity and unit cost',
        ),
        findings: z.array(z.string()),
      }),
    ),
  }),
  summary: 'The itemised budget as a tree: printed figures beside computed ones',
});

export const showCalendar = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/calendar',
  params,
  query: asAt,
  response: z.object({ obligations: z.array(obligationShape) }),
  summary: 'What is owed, by whom, by when',
});

export const downloadCalendar = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/calendar.ics',
  params,
  query: asAt,
  response: z.string(),
  media: 'text/calendar; charset=utf-8',
  fileName: 'minka.ics',
  summary: 'The same as an iCalendar file',
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
        paragraph: z.string(),
      }),
    ),
  }),
  summary: 'Finds any paragraph, indicator, activity, clause, budget line and finding',
});
