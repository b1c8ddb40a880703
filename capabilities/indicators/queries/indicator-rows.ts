import type { Programme } from '#kernel/db/programme.ts';
import { readWhole } from '#kernel/db/read-whole.ts';
import type { Measure, MeasureQuestion, MeasureRow } from '#kernel/measure/measure.ts';
import type { QueryContext } from '#kernel/query.ts';
import type { IndicatorServices } from '../indicator-services.ts';
import type { JudgedDate } from './judge-indicators.ts';
import type { Judgement } from './load-judged.ts';

/** A row of evidence, with the measure that it is evidence for. */
export type RowBehind = MeasureRow & Readonly<{ measure: string }>;

/** What stands behind the values of an indicator, as far as whoever asks may see it. */
export type RowsBehind = Readonly<{
  counted: readonly RowBehind[];
  leftOut: readonly RowBehind[];
  corrections: readonly RowBehind[];
  /** How many more there are that this reader may not see. */
  hidden: number;
  measures: readonly Measure[];
}>;

/** Opens the current promise of an indicator down to its rows: read by the reader's rights of now, counted by all there are. */
export async function indicatorRows(
  services: IndicatorServices,
  context: QueryContext<Programme>,
  { clocks }: Pick<Judgement, 'clocks'>,
  { asked }: Pick<JudgedDate, 'asked'>,
): Promise<RowsBehind> {
  const { db, programme, locale } = context;
  const asking = measuresOf(services, asked).map(({ measure, by }) => ({
    measure,
    question: { db, programme, clocks, locale, ...(by === null ? {} : { by }) },
  }));
  const seen = await allRows(asking);
  const all = await readWhole(context, async () => {
    const { rows, corrections } = await allRows(asking);
    return rows.length + corrections.length;
  });
  return {
    counted: seen.rows.filter(({ counted }) => counted),
    leftOut: seen.rows.filter(({ counted }) => !counted),
    corrections: seen.corrections,
    hidden: all - seen.rows.length - seen.corrections.length,
    measures: asking.map(({ measure }) => measure),
  };
}

type Asking = Readonly<{ measure: Measure; question: MeasureQuestion }>;

async function allRows(asking: readonly Asking[]) {
  const rows: RowBehind[] = [];
  const corrections: RowBehind[] = [];
  for (const { measure, question } of asking) {
    const of = (row: MeasureRow): RowBehind => ({ ...row, measure: measure.id });
    rows.push(...(await measure.rows(question)).map(of));
    corrections.push(...(await measure.corrections(question)).map(of));
  }
  return { rows, corrections };
}

/** The measures that a promise is judged by, each once. */
function measuresOf({ measures }: IndicatorServices, { conditions }: JudgedDate['asked']) {
  const found = new Map<string, { measure: Measure; by: string | null }>();
  for (const { measure, target, story } of conditions) {
    const answering = measures.answering(measure);
    if (story === null || !('measure' in answering)) continue;
    found.set(measure, { measure: answering.measure, by: target.by });
  }
  return [...found.values()];
}
