import { z } from 'zod';
import { identifier, isoDate, percent, printedNumber } from './text.ts';

/** A length of time; `working_days` skips the weekend and the holidays of programme.yaml. */
export const length = z
  .strictObject({
    days: z.int().optional(),
    working_days: z.int().optional(),
    months: z.int().optional(),
    quarters: z.int().optional(),
    years: z.int().optional(),
  })
  .refine((value) => Object.keys(value).length === 1, 'one_length');
export type Length = z.infer<typeof length>;

/** A period of the calendar year for which a length is different, such as the closing of the accounts. */
const exception = z.strictObject({
  from: z.string().regex(/^\d{2}-\d{2}$/, 'day_of_year'),
  to: z.string().regex(/^\d{2}-\d{2}$/, 'day_of_year'),
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
    in: identifier.describe(
      'Base of the share: a figure such as budget.total, or a subject of paragraphs.yaml',
    ),
    more_than: z.union([percent, printedNumber]).optional(),
    at_least: z.union([percent, printedNumber]).optional(),
  })
  .refine((value) => (value.more_than === undefined) !== (value.at_least === undefined), 'one_threshold');
export type Threshold = z.infer<typeof threshold>;

export const timing: z.ZodType<Timing> = z.lazy(() =>
  z.union([
    z.strictObject({ on: isoDate }).describe('On a calendar date'),
    z.strictObject({ month: z.int().min(1) }).describe('By the last day of a programme month'),
    z.strictObject({ year: z.int().min(1) }).describe('By the last day of a programme year'),
    z
      .strictObject({ end: identifier, plus: length.optional() })
      .describe('At the end of a period of programme.yaml, or so long after it'),
    z
      .strictObject({ after: identifier, plus: length, except: z.array(exception).optional() })
      .describe('So long after an event, or after what a subject states has come about'),
    z.strictObject({ before: identifier }).describe('Before an event, without a date of its own'),
    z
      .strictObject({
        with: identifier,
        occurrence: z.union([z.int().min(1), z.literal('last_of_year')]).optional(),
        of_year: z.int().min(1).optional(),
      })
      .describe(
        'Together with an occurrence of another obligation: by its number, or the last one of a programme year',
      ),
    z
      .strictObject({
        every: length,
        from: identifier.optional(),
        from_year: z.int().min(1).optional(),
        from_month: z.int().min(1).optional(),
        until: timing.optional(),
        plus: length.optional(),
        except: z.array(exception).optional(),
      })
      .describe('At the close of every such period, or so long after each close'),
    z.strictObject({ at_each: identifier }).describe('At each occurrence of an event'),
    z.strictObject({ when: threshold }).describe('When money passes a threshold'),
    z.strictObject({ earlier_of: z.array(timing).min(2) }).describe('Whichever comes first'),
    z.strictObject({ later_of: z.array(timing).min(2) }).describe('Whichever comes last'),
  ]),
);
