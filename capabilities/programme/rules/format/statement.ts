import { z } from 'zod';
import { figureName, nameOf, payerKinds, scopeName, workKinds } from './reference.ts';
import { identifier, percent, printedNumber, text } from './text.ts';
import { timing } from './timing.ts';

const value = z.union([percent, printedNumber]);

/** The words of comparison that an agreement uses. `is` is a bare number: no word stands beside it. */
export const comparison = {
  is: value.optional(),
  at_least: value.optional(),
  at_most: value.optional(),
  less_than: value.optional(),
  more_than: value.optional(),
  about: value.optional(),
};
export const comparisonWords = ['is', 'at_least', 'at_most', 'less_than', 'more_than', 'about'] as const;
export type ComparisonWord = (typeof comparisonWords)[number];

const common = {
  id: identifier.optional().describe('Named by the marks in the paragraph’s text: [words](#id)'),
  note: text.optional(),
};

/**
 * One figure, deadline, name or base that a paragraph states. It holds what the paragraph says and nothing else:
 * whatever the paragraph leaves open stays out.
 */
const figure = z
  .strictObject({
    ...common,
    of: figureName(
      'What is spoken of: budget.<row>…, count.<list>, period.<id>, name.<thing>, a measure, or a subject',
    ),
    ...comparison,
    unit: z.string().optional().describe('A currency code, %, months, or a noun of the subject'),
    rounded_to: printedNumber.optional().describe('The unit of the last printed digit, where it is not 1'),
    in: figureName('Base of a share').optional(),
    per: scopeName('Scope for each of which it holds: cluster, network …').optional(),
    against: z.enum(['baseline', 'prior_year', 'prior_period', 'control_group']).optional(),
    as: z
      .enum(['total', 'mean', 'median', 'annual_average', 'yearly'])
      .optional()
      .describe('What of the subject is compared'),
    by: timing.optional(),
    year: z.int().min(1).optional().describe('Programme year that the figure belongs to'),
    every: z.strictObject({ months: z.int().min(1) }).optional(),
    called: z.string().optional().describe('The name that this paragraph uses, as written'),
    within: figureName('The figure of which the paragraph says that this one is a part').optional(),
    each: scopeName('It holds for every one of these: each network').optional(),
  })
  .describe('A figure, deadline, name or base as stated');

const total = z
  .strictObject({ ...common, total: figureName(), parts: z.array(figureName()).min(1) })
  .describe('These parts make up that total');

const callsFor = z
  .strictObject({
    ...common,
    calls_for: identifier.describe(
      'Work that the paragraph asks for; a budget line can name it in its column for',
    ),
    label: text,
    per: scopeName().optional(),
    by: timing.optional(),
    from: timing.optional(),
    every: z.strictObject({ months: z.int().min(1) }).optional(),
    times: z.int().min(1).optional(),
    paid_by: nameOf(payerKinds, 'Who pays, where the paragraph says that it is not the programme').optional(),
  })
  .describe('Work that the paragraph asks for');

const pays = z
  .strictObject({
    ...common,
    pays: nameOf(payerKinds),
    for: z.array(nameOf([...workKinds, 'figure'])).min(1),
    share: percent.optional(),
  })
  .describe('Who pays a part of what');

// A paragraph that does not exist is a finding about the agreement, not a mistake in the file.
const mentioned = z.string().trim().min(1).describe('A paragraph, whether or not it exists');

const refers = z
  .strictObject({ ...common, refers: mentioned, for: text.optional() })
  .describe('The paragraph refers to another one');

export const statement = z.union([figure, total, callsFor, pays, refers]).meta({
  id: 'statement',
  description: 'What a paragraph states: exactly that, and nothing that it leaves open',
});
export type Statement = z.infer<typeof statement>;
export type FigureStatement = z.infer<typeof figure>;
export type CallsForStatement = z.infer<typeof callsFor>;
