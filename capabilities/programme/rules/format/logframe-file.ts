import { z } from 'zod';
import { measure } from './measure.ts';
import { nameOf, scopeName } from './reference.ts';
import { comparison, statement } from './statement.ts';
import { identifier, percent, printedNumber, source, text } from './text.ts';
import { length, timing } from './timing.ts';

/** One condition of a target; several can stand together. */
const condition = z
  .strictObject({
    measure: nameOf(['measure'], 'Where it is not the indicator’s own').optional(),
    ...comparison,
    yes: z.literal(true).optional().describe('It has come about, without an amount'),
    unit: z.string().optional(),
    per: scopeName().optional(),
    each: scopeName('It must hold for every one of these').optional(),
    against: z.enum(['baseline', 'prior_year', 'prior_period', 'control_group']).optional(),
    as: z.enum(['total', 'mean', 'median', 'annual_average', 'yearly']).optional(),
    by: timing.optional().describe('Where several targets follow one another'),
    breakdown: z
      .strictObject({ by: identifier, part: z.string() })
      .optional()
      .describe('The part of a breakdown that this target is for'),
    gap_between: z
      .array(z.string())
      .length(2)
      .optional()
      .describe('Two parts of the breakdown whose difference is judged'),
    response_floor: percent.optional().describe('Below this rate of response the target is not judged'),
    window: z
      .strictObject({ last: length })
      .optional()
      .describe('Only what happened in the last so many months or quarters'),
  })
  .meta({ id: 'condition', description: 'A condition of the target' });
export type Condition = z.infer<typeof condition>;

const target = z.union([condition, z.strictObject({ all: z.array(condition).min(2) })]);

export const indicator = z
  .strictObject({
    id: identifier,
    numbered: z.boolean().default(true).describe('false: the agreement gives it no number; the id is ours'),
    statement: text,
    measure: nameOf(['measure']).optional(),
    per: scopeName('Scope for each of which the target holds').optional(),
    target: target.optional(),
    due: timing.optional(),
    under: z
      .strictObject({ words: text, due: timing })
      .optional()
      .describe('The heading under which it stands, with the timing that the heading states'),
    baseline: printedNumber.optional(),
    called: z.string().optional(),
    verification: z.array(text).default([]),
    assumptions: z.array(text).default([]),
    footnotes: z.array(nameOf(['footnote'])).default([]),
    source,
  })
  .meta({ id: 'indicator', description: 'An indicator of the logical framework' });
export type Indicator = z.infer<typeof indicator>;

const activity = z.strictObject({
  id: identifier,
  statement: text,
  delivers: z
    .array(nameOf(['indicator']))
    .default([])
    .describe('Indicators that it serves'),
  restates: nameOf(
    ['item'],
    'Activity of the text, in paragraphs.yaml, that this one corresponds to',
  ).optional(),
  from: timing.optional(),
  by: timing.optional(),
  source,
});
export type Activity = z.infer<typeof activity>;

const level = {
  statement: text,
  indicators: z.array(indicator).default([]),
  verification: z.array(text).default([]),
  assumptions: z.array(text).default([]),
  footnotes: z.array(nameOf(['footnote'])).default([]),
  source,
};

const component = z.strictObject({
  id: identifier,
  name: text,
  called: z
    .string()
    .optional()
    .describe('The name that the logical framework prints, in the language of the agreement'),
  ...level,
  activities: z.array(activity).default([]),
  budget: z
    .record(nameOf(['financier']), printedNumber)
    .optional()
    .describe('Amounts by financier that the logical framework prints beside the component'),
});
export type Component = z.infer<typeof component>;

export const logframeFile = z.strictObject({
  goal: z.strictObject(level),
  purpose: z.strictObject(level),
  components: z.array(component).min(1),
  activity_verification: z.array(text).default([]),
  activity_assumptions: z.array(text).default([]),
  measures: z.array(measure).default([]),
  states: z
    .array(statement)
    .default([])
    .describe('Statements of the logical framework outside its indicators'),
});
export type LogframeFile = z.infer<typeof logframeFile>;
