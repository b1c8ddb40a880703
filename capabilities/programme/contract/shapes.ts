import { z } from 'zod';
import { slotShape } from '#kernel/fact/contract.ts';
import { isReckonedDate, reckonedYears } from '#lib/calendar/reckoned-years.ts';

export const isoDate = z.iso.date();

export const money = z.object({
  amount: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .describe('Digits with a point: at least the decimals of the currency; a unit price can have more'),
  currency: z.string().describe('ISO 4217'),
});

export const named = z.object({ id: z.string(), name: z.string() });

export const params = z.object({ programme: z.string() });

/** Both clocks: what had happened by a date, as it was known at an instant. */
export const asAt = z.object({
  // What is no date at all says so once.
  at: z.iso
    .date({ abort: true })
    .refine(isReckonedDate, { error: 'year', params: reckonedYears })
    .optional()
    .describe('Happened by: the day asked about; today where it is left out'),
  known: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Recorded by: the revision known at that instant'),
  lang: z
    .enum(['es', 'en'])
    .optional()
    .describe('Language of the texts; the request’s own where it is left out'),
});

const citedCells = z.object({
  columns: z.array(named),
  row: named,
  values: z.record(z.string(), z.string()),
  marked: z.string().describe('Id of the column that is read'),
});

export const place = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  paragraph: z.string().nullable(),
  says: z.string(),
  label: z.string().describe('What a reader calls the place: a paragraph’s number, or the title of a part'),
  numbered: z.boolean().describe('Whether the label is a paragraph’s number'),
  opens: z
    .object({ page: z.enum(['paragraph', 'budget', 'logframe']), id: z.string() })
    .nullable()
    .describe('The page on which the place can be read whole'),
  quote: z
    .string()
    .nullable()
    .describe('The sentence around it in our statement; [words](#id) marks what is read'),
  cells: citedCells.nullable().describe('The printed row, where the place is a cell of a table'),
});

export const line = z.object({ label: z.string(), value: z.string(), emphasised: z.boolean() });

export const findingShape = z.object({
  key: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  subject: z.string().describe('Key of the figure or thing that it is about'),
  message: z.string(),
  places: z.array(place),
  arithmetic: z.array(line),
  settles: z.string(),
  readable: z
    .array(z.string())
    .describe('Paragraphs of which a reading in the files can name one; empty where there is no choice'),
  reads: z
    .object({ paragraph: z.string(), label: z.string(), numbered: z.boolean(), why: z.string() })
    .nullable()
    .describe('The statement that Minka reads meanwhile'),
  settled: z
    .object({
      by: z.string(),
      on: isoDate,
      why: z.string(),
      fact: z.uuid().nullable().describe('The recorded fact; null where the files settle it'),
    })
    .nullable(),
});

export type FindingShape = z.infer<typeof findingShape>;

/** Where the agreement says a thing, as a reader calls it. */
const said = z.object({
  label: z.string(),
  numbered: z.boolean(),
  opens: z.string().nullable().describe('Id of the paragraph that shows it'),
});

/**
 * The words of an obligation's state. `met`, `met_late`, `submitted` and `waived` come with what people record; otherwise
 * a date that has passed is `late`, and `breached` once its consequence is open. `no_evidence`: nothing measures it yet.
 */
export const obligationStates = [
  'not_due',
  'due_soon',
  'submitted',
  'met',
  'met_late',
  'late',
  'breached',
  'waived',
  'no_evidence',
] as const;

export const obligationShape = z.object({
  id: z.string(),
  clause: z.string(),
  origin: z.enum(['clause', 'indicator', 'milestone']),
  indicator: z.string().nullable().describe('Id of the indicator that promises it'),
  title: z.string(),
  paragraph: z.string(),
  said,
  timing: z.string().describe('How its date is computed, in words'),
  note: z.string().nullable(),
  contents: z.array(z.string()).describe('What its document must cover'),
  owner: named,
  to: named.nullable(),
  cluster: named.nullable(),
  period: z.object({ number: z.int(), from: isoDate, to: isoDate }).nullable(),
  due: isoDate.nullable(),
  dueBefore: isoDate.nullable().describe('When it was due before more time was given'),
  month: z.int().nullable(),
  days: z.int().nullable(),
  state: z.enum(obligationStates),
  metOn: isoDate.nullable().describe('The day of its papers, not that of their acceptance'),
  submittedOn: isoDate.nullable().describe('The day of the papers that wait for an answer'),
  waitsFor: z.array(z.string()),
  evidence: z.array(slotShape.extend({ filled: z.boolean() })),
  acceptedBy: named.nullable(),
  preconditionOf: z.string().nullable(),
  consequence: z
    .object({
      what: z.string(),
      opensOn: isoDate.nullable(),
      warnOn: z.array(isoDate),
      said: said.nullable(),
    })
    .nullable(),
});

export type ObligationShape = z.infer<typeof obligationShape>;

export const counts = z.object({ error: z.int(), warning: z.int(), note: z.int(), settled: z.int() });
