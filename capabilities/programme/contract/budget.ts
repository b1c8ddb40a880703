import { z } from 'zod';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, params } from './shapes.ts';

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
        currency: z.string(),
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
