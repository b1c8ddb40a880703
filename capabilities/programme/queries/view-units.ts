import type { ActionContext } from '#kernel/action.ts';
import { papersOf } from '#kernel/fact/papers-of.ts';
import { namePersons } from '#people';
import type { UnitView } from '../present/unit.ts';
import type { Agreement, AgreementContext } from './load-agreement.ts';
import { loadUnitFacts } from './load-unit-facts.ts';

/** Loads what units are shown with, as far as whoever asks may see it. */
export async function viewUnits(
  { db, programme, may }: AgreementContext & Pick<ActionContext, 'may'>,
  agreement: Agreement,
): Promise<UnitView> {
  const facts = await loadUnitFacts(db, programme.id, agreement.clocks);
  const all = [facts.fillings, facts.leavings, facts.openings, facts.closings].flatMap((rows) =>
    rows.map(({ id }) => id),
  );
  return {
    agreement,
    facts,
    papers: await papersOf(db, programme.id, all, agreement.clocks.known),
    names: await namePersons(
      db,
      facts.fillings.map(({ person_id }) => person_id),
    ),
    may,
  };
}
