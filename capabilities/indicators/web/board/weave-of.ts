import type { IndicatorShape, LevelShape, PromiseShape } from '../../contract.ts';

/** One promise on the board: an indicator at one of its dates. */
export type Knot = Readonly<{
  indicator: IndicatorShape;
  promise: PromiseShape;
}>;

export type WeaveRow = Readonly<{ level: LevelShape; cells: readonly (readonly Knot[])[] }>;

/** Levels down, due months across; the last column holds what has no date, where there is any. */
export type Weave = Readonly<{
  months: readonly (number | null)[];
  /** The column in which the day asked lies: the first that is not over. */
  current: number;
  rows: readonly WeaveRow[];
}>;

type Board = Readonly<{
  levels: readonly LevelShape[];
  indicators: readonly IndicatorShape[];
  month: number | null;
}>;

/** Where each promise stands. */
export function weaveOf({ levels, indicators, month }: Board): Weave {
  const knots = indicators.flatMap((indicator) =>
    indicator.promises.map((promise) => ({ indicator, promise })),
  );
  const dated = [...new Set(knots.flatMap(({ promise }) => promise.month ?? []))].sort((a, b) => a - b);
  const months = knots.some(({ promise }) => promise.month === null) ? [...dated, null] : dated;
  return {
    months,
    current: month === null ? -1 : dated.findIndex((due) => due >= month),
    rows: levels.map((level) => ({
      level,
      cells: months.map((due) =>
        knots.filter(({ indicator, promise }) => indicator.level === level.id && promise.month === due),
      ),
    })),
  };
}
