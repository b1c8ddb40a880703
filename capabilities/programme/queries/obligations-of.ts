import type { ProgrammeServices } from '../programme-services.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';
import { obligations } from '../rules/calendar/obligations.ts';
import type { Recorded } from '../rules/calendar/recorded.ts';
import type { Agreement, AgreementContext } from './load-agreement.ts';
import { loadRecorded } from './load-recorded.ts';

type Services = Pick<ProgrammeServices, 'promises'>;

/** Everything that is owed, as both clocks of the request show it. */
export async function obligationsOf(
  services: Services,
  context: AgreementContext,
  agreement: Agreement,
): Promise<Obligation[]> {
  const recorded = await loadRecorded(context.db, context.programme.id, agreement.clocks);
  return owed(agreement, { ...recorded, promises: await standingsOf(services, context, agreement) });
}

/**
 * One of them, by its occurrence. Measures are asked only where it hangs on one: what is recorded about the others waits
 * for no figure. With `without`, as if that fact had never been recorded.
 */
export async function obligationOf(
  services: Services,
  context: AgreementContext,
  agreement: Agreement,
  id: string,
  without?: string,
): Promise<Obligation | undefined> {
  const recorded = await loadRecorded(context.db, context.programme.id, agreement.clocks, without);
  const found = owed(agreement, { ...recorded, promises: null }).find((one) => one.id === id);
  if (found?.indicator === undefined) return found;
  const promises = await standingsOf(services, context, agreement);
  return owed(agreement, { ...recorded, promises }).find((one) => one.id === id);
}

function owed({ programme, anchors, at }: Agreement, recorded: Recorded): Obligation[] {
  return obligations(programme, anchors, at, recorded);
}

function standingsOf(
  { promises }: Services,
  { db, programme, locale }: AgreementContext,
  { programme: file, anchors, clocks }: Agreement,
) {
  return promises({ db, programme, clocks, locale, file, anchors });
}
