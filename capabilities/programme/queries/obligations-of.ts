import type { ProgrammeServices } from '../programme-services.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';
import { obligations } from '../rules/calendar/obligations.ts';
import type { Agreement, AgreementContext } from './load-agreement.ts';
import { loadRecorded } from './load-recorded.ts';

/**
 * Everything that is owed, as both clocks of the request show it; with `without`, as if that fact had never been
 * recorded.
 */
export async function obligationsOf(
  { promises }: Pick<ProgrammeServices, 'promises'>,
  { db, programme, locale }: AgreementContext,
  agreement: Agreement,
  without?: string,
): Promise<Obligation[]> {
  const { programme: file, anchors, at, clocks } = agreement;
  const recorded = await loadRecorded(db, programme.id, clocks, without);
  const standings = await promises({ db, programme, clocks, locale, file, anchors });
  return obligations(file, anchors, at, { ...recorded, promises: standings });
}
