import { z } from 'zod';

/** Up to which number the rows of a list are counted; above it a list has "more than" so many. */
export const mostCounted = 10_000;

/** The words that a list is searched by: in any order, without minding accents or capitals. */
export const searchedWords = z.string().trim().max(200).optional().describe('Words to find, in any order');

/**
 * Declares a list: what it can be filtered by, the columns by which it can be sorted, and the order it comes in. All
 * of it stands in the address, and what is not named here is refused: nothing is sorted or filtered by what is hidden.
 * Pure, because the browser reads the same declaration; `runList` answers it.
 *
 * @example
 * const personList = defineList({ filters: { q: searchedWords }, sorts: ['name', 'recorded'], order: 'name' });
 */
export function defineList<Filters extends z.core.$ZodLooseShape, const Sort extends string>(spec: {
  filters: Filters;
  sorts: readonly [Sort, ...Sort[]];
  /** The order of a list that nobody sorted: `-at` is the newest first. */
  order: Order<Sort>;
}) {
  const { filters, sorts, order } = spec;
  // Each name stands in the list as it is and with a minus before it, which is what the type says.
  const orders = sorts.flatMap((sort) => [sort, `-${sort}`]) as [Order<Sort>, ...Order<Sort>[]];
  return {
    sorts,
    order,
    filters: z.object(filters),
    query: z.object({
      ...filters,
      sort: z.enum(orders).optional().describe(`Column, with a minus for descending; ${order} if left out`),
      cursor: z
        .string()
        .max(2_000)
        .optional()
        .describe('Where the page begins: the `next` of the one before'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    /** What the list answers, with the rows of this shape. */
    page: <Row extends z.ZodType>(row: Row) =>
      z.object({
        rows: z.array(row),
        next: z.string().nullable().describe('Cursor of the next page'),
        total: z.object({
          count: z.int().describe('How many rows there are in all'),
          more: z.boolean().describe('Whether there are more than counted'),
        }),
      }),
  };
}

/** A column in ascending order, or with a minus in descending order. */
export type Order<Sort extends string> = Sort | `-${Sort}`;

/** What `runList` has to know of a declaration. */
export type List<Sort extends string> = Readonly<{
  sorts: readonly [Sort, ...Sort[]];
  order: Order<Sort>;
}>;

/** What every list is asked besides its filters. */
export type ListQuestion<Sort extends string> = Readonly<{
  sort?: Order<Sort> | undefined;
  cursor?: string | undefined;
  limit: number;
}>;
