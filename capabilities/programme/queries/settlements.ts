import { happenedBy } from '#kernel/fact/clocks.ts';
import type { SlotShape } from '#kernel/fact/contract.ts';
import { papersOf, presentFact } from '#kernel/fact/papers-of.ts';
import { defineQuery } from '#kernel/query.ts';
import { listSettlements } from '../contract.ts';
import { settlement } from '../facts.ts';
import { findingsOf } from './findings-about.ts';
import { type Agreement, type AgreementContext, loadAgreement } from './load-agreement.ts';
import type { Reader } from './obligation-detail.ts';
import { keepingOffers, offered } from './offers.ts';

/** What was recorded to settle a finding, oldest first. */
export const settlementsOfFinding = () =>
  defineQuery({
    endpoint: listSettlements,
    door: 'programme.agreement.read',
    async run(context, { query }) {
      const agreement = await loadAgreement(context, query);
      const found = findingsOf(agreement).find(({ key }) => key === query.finding);
      const { t } = agreement.speaker;
      const why =
        found === undefined
          ? t('problems.programme.finding-unknown', { finding: query.finding })
          : found.settled === undefined
            ? null
            : t('problems.programme.finding-settled', { by: found.settled.by });
      return {
        settlements: await presentSettlements(context, agreement, query.finding),
        slots: [settlingSlot(agreement)],
        can: { settle: offered(context, agreement, 'programme.finding.settle', why) },
      };
    },
  });

/** The slot of whatever paper settles a finding. */
export function settlingSlot({ speaker }: Pick<Agreement, 'speaker'>): SlotShape {
  return { id: 'paper', type: 'letter', what: speaker.t('record.slots.settling'), several: true };
}

/** Settlements of a finding as answers carry them. */
export async function presentSettlements(
  context: AgreementContext & Reader,
  agreement: Agreement,
  finding: string,
) {
  const { db, programme } = context;
  const { clocks } = agreement;
  const rows = await db
    .selectFrom('programme.settlements as fact')
    .selectAll()
    .where('programme_id', '=', programme.id)
    .where('subject', '=', finding)
    .where(happenedBy('fact', clocks))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  const papers = await papersOf(
    db,
    programme.id,
    rows.map(({ id }) => id),
    clocks.known,
  );
  return rows.map((row) => {
    const fact = presentFact(settlement.name, row, papers(row.id), clocks.known);
    return {
      ...fact,
      why: row.reason,
      can: keepingOffers(context, agreement, 'programme.finding.settle', fact),
    };
  });
}
