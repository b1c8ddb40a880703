import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { findingMark, reference } from './marks.ts';
import { asAt, money, params } from './shapes.ts';

const figure = z.object({
  amount: money.nullable().describe('As printed; where nothing is printed, the sum of what lies below'),
  printed: z.boolean(),
  computed: money.nullable().describe('What it comes to, where that is not the amount'),
});

const amounts = z.object({
  total: figure,
  years: z.array(figure),
  by: z.record(z.string(), z.object({ cash: figure, inKind: figure, total: figure })),
});

const row = z.object({
  id: z.string(),
  kind: z.enum(['heading', 'group', 'line', 'total']),
  within: z.string().nullable(),
  component: z.string().nullable(),
  title: z.string(),
  currency: z.string(),
  unit: z.string().nullable().describe('As printed, in the language of the agreement'),
  heads: z.int().nullable().describe('People or units that the printed title counts'),
  paragraph: z.string(),
  place: z.object({ file: z.string(), line: z.int() }),
  pays: z.array(reference).describe('What it pays for'),
  adds: z.array(z.string()).describe('Rows whose figures this one is the sum of'),
  fullUnitCost: money.nullable().describe('Price of a unit of which the budget bears a part'),
  priced: z
    .array(
      z.object({
        quantity: z.string().nullable(),
        unitCost: money.nullable(),
        product: money.nullable(),
      }),
    )
    .describe('By year'),
  amounts,
  explains: z.string().nullable().describe('Key of the finding that tells why computed figures differ'),
  findings: z.array(findingMark),
});

const composition = z.object({
  currency: z.string(),
  total: money,
  series: z.array(
    z.object({ id: z.string(), financier: z.string(), kind: z.enum(['cash', 'in_kind', 'all']) }),
  ),
  parts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      total: money,
      amounts: z.record(z.string(), money).describe('By series; one without money is left out'),
    }),
  ),
  sentence: z.string().describe('What a reader takes from it'),
});

export type CompositionShape = z.infer<typeof composition>;

export const showBudget = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/budget',
  params,
  query: asAt,
  response: z.object({
    currency: z.string(),
    currencies: z.array(z.string()).describe('Those in which the budget has rows'),
    years: z.int(),
    financiers: z.array(
      z.object({ id: z.string(), name: z.string(), kinds: z.array(z.enum(['cash', 'in_kind'])) }),
    ),
    rows: z.array(row),
    compositions: z
      .array(composition)
      .describe('By currency: the parts of the highest level, by who pays and in which kind'),
  }),
  summary:
    'The itemised budget as a tree: printed figures, and beside them what they come to where it differs',
});

export type BudgetShape = z.infer<typeof showBudget.response>;
export type BudgetRowShape = BudgetShape['rows'][number];
export type FigureShape = z.infer<typeof figure>;
