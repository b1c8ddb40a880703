import { z } from 'zod';
import { anchorKinds, figureName, nameOf } from './reference.ts';
import { isoDate, percent, printedNumber } from './text.ts';

// Longer than any agreement, so that a slip of the keyboard does not keep the calendar counting.
const mostMonths = 1200;
const mostDays = 36_500;
const lengthUnits = ['days', 'working_days', 'months', 'quarters', 'years'] as const;

/** A count of each unit of time, of which exactly one is written. */
function lengthFrom(least: (most: number) => number) {
  const count = (most: number) => z.int().min(least(most)).max(most).optional();
  return z
    .strictObject({
      days: count(mostDays),
      working_days: count(mostDays),
      months: count(mostMonths),
      quarters: count(mostMonths / 3),
      years: count(mostMonths / 12),
    })
    .refine((value) => lengthUnits.filter((unit) => value[unit] !== undefined).length === 1, 'one_length');
}

/** A length of time, below zero for so long before; `working_days` skips the weekend and the holidays of programme.yaml. */
export const length = lengthFrom((most) => -most).meta({
  id: 'length',
  description:
    'A length of time in one unit: { days: 60 }, { working_days: 10 }, { months: 6 }, { quarters: 2 }, { years: 1 }',
});

/** How often something comes again. */
const rhythm = lengthFrom(() => 1).describe('How often: { months: 6 }, { quarters: 1 } …');
export type Length = z.infer<typeof length>;

const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'day_of_year')
  .describe('A day of the year, month first: "12-15"');

/** A period of the calendar year for which a length is different, such as the closing of the accounts. */
const exception = z.strictObject({
  from: dayOfYear,
  to: dayOfYear,
  length,
});

/**
 * When something falls due. Every date is computed from its anchor, never chained
 * (31 January plus two months is 31 March).
 */
export type Timing =
  | { on: string }
  | { month: number }
  | { year: number }
  | { end: string; plus?: Length | undefined }
  | {
      after: string;
      plus: Length;
      except?: { from: string; to: string; length: Length }[] | undefined;
    }
  | { before: string }
  | { with: string; occurrence?: number | 'last_of_year' | undefined; of_year?: number | undefined }
  | {
      every: Length;
      from?: string | undefined;
      from_year?: number | undefined;
      from_month?: number | undefined;
      until?: Timing | undefined;
      plus?: Length | undefined;
      except?: { from: string; to: string; length: Length }[] | undefined;
    }
  | { at_each: string }
  | { when: Threshold }
  | { earlier_of: Timing[] }
  | { later_of: Timing[] };

/** Money whose share or amount passes a threshold. `what` is committed, paid, disbursed or justified. */
export const threshold = z
  .strictObject({
    what: z.enum(['committed', 'paid', 'disbursed', 'justified']),
    in: figureName('Base of the share: a figure such as budget.total, or a subject of paragraphs.yaml'),
    more_than: z.union([percent, printedNumber]).optional(),
    at_least: z.union([percent, printedNumber]).optional(),
  })
  .refine((value) => (value.more_than === undefined) !== (value.at_least === undefined), 'one_threshold');
export type Threshold = z.infer<typeof threshold>;

const anchor = nameOf(anchorKinds);

export const timing: z.ZodType<Timing> = z
  .lazy(() =>
    z.union([
      z.strictObject({ on: isoDate }).describe('On a calendar date'),
      z
        .strictObject({ month: z.int().min(1).max(mostMonths) })
        .describe('By the last day of a programme month'),
      z
        .strictObject({
          year: z
            .int()
            .min(1)
            .max(mostMonths / 12),
        })
        .describe('By the last day of a programme year'),
      z
        .strictObject({ end: nameOf(['period']), plus: length.optional() })
        .describe('At the end of a period of programme.yaml, or so long after it'),
      z
        .strictObject({ after: anchor, plus: length, except: z.array(exception).optional() })
        .describe('So long after an event, or after what a subject states has come about'),
      z.strictObject({ before: anchor }).describe('Before an event, without a date of its own'),
      z
        .strictObject({
          with: anchor,
          occurrence: z.union([z.int().min(1), z.literal('last_of_year')]).optional(),
          of_year: z.int().min(1).optional(),
        })
        .describe(
          'Together with an occurrence of another obligation: by its number, or the last one of a programme year',
        ),
      z
        .strictObject({
          every: rhythm,
          from: anchor.optional(),
          from_year: z.int().min(1).optional(),
          from_month: z.int().min(1).optional(),
          until: timing.optional(),
          plus: length.optional(),
          except: z.array(exception).optional(),
        })
        .describe('At the close of every such period, or so long after each close'),
      z.strictObject({ at_each: anchor }).describe('At each occurrence of an event'),
      z.strictObject({ when: threshold }).describe('When money passes a threshold'),
      z.strictObject({ earlier_of: z.array(timing).min(2) }).describe('Whichever comes first'),
      z.strictObject({ later_of: z.array(timing).min(2) }).describe('Whichever comes last'),
    ]),
  )
  .meta({ id: 'timing', description: 'When something falls due' });
