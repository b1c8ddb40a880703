import { z } from 'zod';
import { nameOf, scopeName } from './reference.ts';
import { identifier, percent, printedNumber, text } from './text.ts';
import { length } from './timing.ts';

/**
 * A condition on an answer of a form, or on a property of what is counted:
 * `{ field: sales, at_least: 1000 }`, `{ field: sex, is: female }`.
 */
const where = z
  .strictObject({
    field: identifier,
    is: z.union([z.string(), z.number(), z.boolean()]).optional(),
    one_of: z.array(z.union([z.string(), z.number()])).optional(),
    at_least: printedNumber.optional(),
    at_most: printedNumber.optional(),
  })
  .meta({ id: 'where', description: 'A condition on a row' });

const from = {
  from: identifier.describe('Form or register whose rows are read'),
  field: identifier.optional().describe('Field whose values are read'),
  where: z.array(where).optional(),
  latest_per: identifier
    .optional()
    .describe('Only the latest row of each of these counts, such as respondent'),
  cohort: z
    .strictObject({ since: identifier, at_least: length })
    .optional()
    .describe('Only those for which so long has passed since this event, such as formed 12 months before'),
  window: z
    .strictObject({ last: length })
    .optional()
    .describe('Only what happened in the last so many months or quarters'),
};

/** An amount of money counts in one currency; amounts in others are converted at the rate of their day or month. */
const money = z.strictObject({ currency: z.string(), rate: z.enum(['dated', 'monthly']) });

const rows = { ...from, money: money.optional() };

const measureName = nameOf(['measure']);

/**
 * How a measure over forms and registers is computed. Capabilities ship their own measures;
 * a programme defines here what they do not.
 */
export const computation = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('count'), ...rows }).describe('Number of rows'),
  z
    .strictObject({ how: z.literal('distinct'), of: identifier, ...rows })
    .describe('Number of different subjects'),
  z
    .strictObject({ how: z.literal('sum'), cumulative: z.boolean().optional(), ...rows })
    .describe('Sum of a field'),
  z.strictObject({ how: z.literal('mean'), ...rows }),
  z.strictObject({ how: z.literal('median'), ...rows }),
  z
    .strictObject({
      how: z.literal('share'),
      ...rows,
      matching: z.array(where).min(1),
      response_floor: percent.optional().describe('Below this rate of response there is no figure'),
    })
    .describe('Share of the rows that match'),
  z
    .strictObject({ how: z.literal('ratio'), numerator: measureName, denominator: measureName })
    .describe('Quotient of the sums of two measures'),
  z
    .strictObject({ how: z.literal('mean_of_shares'), of: measureName, floor: percent.optional() })
    .describe('Mean of percentages, with none under the floor'),
  z
    .strictObject({ how: z.literal('minimum_over'), of: measureName, scope: scopeName() })
    .describe('The least value over clusters, networks …'),
  z
    .strictObject({
      how: z.literal('change'),
      of: measureName,
      statistic: z.enum(['total', 'mean', 'median']),
      against: z.enum(['baseline', 'prior_year', 'prior_period']),
      as: z.enum(['share', 'amount']),
    })
    .describe('Change of a total, mean or median against an earlier value'),
  z
    .strictObject({
      how: z.literal('difference'),
      of: measureName,
      statistic: z.enum(['mean', 'median']),
      against: z.literal('control_group'),
    })
    .describe('Difference against a control group'),
  z
    .strictObject({
      how: z.literal('gap'),
      of: measureName,
      by: identifier,
      between: z.array(z.string()).length(2),
    })
    .describe('Gap between two parts of a breakdown'),
  z.strictObject({ how: z.literal('yes_no'), ...rows }).describe('Whether there is such a row'),
]);

export const measure = z
  .strictObject({
    id: identifier,
    label: text,
    unit: z.string().describe('A noun, a currency code, % or yes/no'),
    better: z.enum(['higher', 'lower']).default('higher'),
    dimensions: z.array(identifier).optional().describe('Breakdowns that it offers: sex, size, field'),
    compute: computation.optional().describe('Left out where a capability ships the measure under this id'),
  })
  .describe('A named figure that indicators use');
export type Measure = z.infer<typeof measure>;
