import { z } from 'zod';
import { figureName, nameOf, scopeName, workKinds } from './reference.ts';
import { statement } from './statement.ts';
import { identifier, percent, printedNumber, source, text } from './text.ts';

const paragraph = z.strictObject({
  id: z
    .string()
    .trim()
    .min(1)
    .describe('The paragraph’s number, such as "4.4", or the id of a part without numbers'),
  chapter: nameOf(['chapter']),
  title: text,
  text: text.describe(
    'What it says, in our own words; [words](#id) marks the statement or clause of that id',
  ),
  restored: z
    .boolean()
    .default(false)
    .describe('The number was lost in the copy at hand and restored from its sequence'),
  footnotes: z.array(nameOf(['footnote'])).default([]),
  states: z.array(statement).default([]),
});
export type Paragraph = z.infer<typeof paragraph>;

const cell = z.union([percent, printedNumber]);

/**
 * A printed table. Each row names the figure it stands for; each column is a financier, `total`,
 * `share` (of `share_of`), `cash` or `in_kind` of a financier.
 */
const table = z.strictObject({
  id: identifier,
  title: text,
  source,
  currency: z.string().optional(),
  columns: z.array(nameOf(['column'])).min(1),
  share_of: identifier.optional().describe('Row that is 100%'),
  rows: z
    .array(
      z.strictObject({
        id: identifier,
        label: text,
        called: z.string().optional().describe('As printed, in the language of the agreement'),
        same_as: nameOf(['row'], 'The budget row of which this one speaks').optional(),
        adds: z.array(identifier).default([]).describe('Rows of this table that it is the sum of'),
        values: z.record(nameOf(['column']), cell),
      }),
    )
    .min(1),
});
export type StatedTable = z.infer<typeof table>;

const list = z
  .strictObject({
    id: identifier,
    label: text,
    stated_count: z.int().optional().describe('The number that its heading prints'),
    same_as: nameOf(['list'], 'Another list that says the same, item by item').optional(),
    items: z.array(
      z.strictObject({
        id: identifier,
        text,
        same_as: nameOf(['item', 'activity', 'clause']).optional(),
        calls_for: nameOf(workKinds).optional(),
      }),
    ),
    source,
  })
  .describe('An enumeration of the agreement: activities (i) to (viii), conditions (i) to (iii)');
export type StatedList = z.infer<typeof list>;

const subject = z
  .strictObject({
    id: identifier,
    label: text,
    unit: z.string().optional(),
    adds_over: scopeName('Scope over which it adds up: twice 200 in two clusters is 400').optional(),
    same_as: figureName('Another name of a figure, a measure or a subject').optional(),
    needs_amount: z
      .boolean()
      .optional()
      .describe('A limit or base that means nothing until its amount is stated'),
  })
  .describe('Something that paragraphs speak of and that no other file holds');

export const paragraphsFile = z.strictObject({
  chapters: z.array(z.strictObject({ id: identifier, title: text })).min(1),
  paragraphs: z.array(paragraph).min(1),
  footnotes: z
    .array(z.strictObject({ id: identifier, text, states: z.array(statement).default([]) }))
    .default([]),
  tables: z.array(table).default([]),
  lists: z.array(list).default([]),
  subjects: z.array(subject).default([]),
});
export type ParagraphsFile = z.infer<typeof paragraphsFile>;
