import type { Programme } from '#kernel/db/programme.ts';
import { type Clocks, clocksOf } from '#kernel/fact/clocks.ts';
import type { QueryContext } from '#kernel/query.ts';
import { type Agreement, loadAgreement } from '#programme';
import type { IndicatorServices } from '../indicator-services.ts';
import { type JudgedIndicator, judgeIndicators } from './judge-indicators.ts';

type Asked = Readonly<{ at?: string | undefined; known?: string | undefined }>;

/** The indicators as one request sees them, with the agreement that promises them. */
export type Judgement = Readonly<{
  agreement: Agreement;
  clocks: Clocks;
  judged: readonly JudgedIndicator[];
}>;

/** Loads the agreement and judges its indicators by the clocks asked for; all of them, or one. */
export async function loadJudged(
  services: IndicatorServices,
  context: QueryContext<Programme>,
  asked: Asked,
  only?: string,
): Promise<Judgement> {
  const agreement = await loadAgreement(context, asked);
  const clocks = clocksOf(asked, agreement.today, context.now);
  const judged = await judgeIndicators(services, { ...context, clocks }, agreement, only);
  return { agreement, clocks, judged };
}
