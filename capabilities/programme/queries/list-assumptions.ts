import { happenedBy } from '#kernel/fact/clocks.ts';
import type { SlotShape } from '#kernel/fact/contract.ts';
import { papersOf, presentFact } from '#kernel/fact/papers-of.ts';
import { defineQuery } from '#kernel/query.ts';
import type { AssumptionShape } from '../contract/plans.ts';
import { listAssumptions } from '../contract.ts';
import { review } from '../facts.ts';
import { type Assumption, assumptionsOf } from '../rules/agreement/assumptions.ts';
import { nameOf } from '../words/names.ts';
import { type Agreement, type AgreementContext, loadAgreement } from './load-agreement.ts';
import type { Reader } from './obligation-detail.ts';
import { keepingOffers, offered } from './offers.ts';

/** The assumptions and risks of the agreement with their reviews (6.3). */
export const assumptionsOfProgramme = () =>
  defineQuery({
    endpoint: listAssumptions,
    door: 'programme.agreement.read',
    async run(context, { query }) {
      const agreement = await loadAgreement(context, query);
      return {
        assumptions: await presentAssumptions(context, agreement, assumptionsOf(agreement.programme)),
        slots: [reviewSlot(agreement)],
        can: { review: offered(context, agreement, 'programme.assumption.review') },
      };
    },
  });

/** The slot of whatever paper a review rests on. */
export function reviewSlot({ speaker }: Pick<Agreement, 'speaker'>): SlotShape {
  return { id: 'paper', type: 'report', what: speaker.t('record.slots.review'), several: true };
}

/** Assumptions and risks as answers carry them. */
export async function presentAssumptions(
  context: AgreementContext & Reader,
  agreement: Agreement,
  assumptions: readonly Assumption[],
): Promise<AssumptionShape[]> {
  const { speaker, programme } = agreement;
  const reviews = await reviewsOf(context, agreement);
  return assumptions.map((one) => {
    const own = reviews.filter(({ subject }) => subject === one.id).map(({ shape }) => shape);
    return {
      id: one.id,
      kind: one.kind,
      title: one.title === undefined ? null : speaker.say(one.title),
      statement: speaker.say(one.statement),
      response: one.response === undefined ? null : speaker.say(one.response),
      paragraph: one.paragraph,
      of: one.of === null ? one.paragraph : levelName(one.of, agreement),
      state: own.findLast(({ voided }) => voided === null)?.state ?? null,
      reviews: own,
    };
  });

  function levelName(id: string, { speaker: { t } }: Agreement): string {
    return id === 'goal' || id === 'purpose' ? t(`logframe.${id}`) : nameOf(id, programme, speaker);
  }
}

async function reviewsOf({ db, programme, ...reader }: AgreementContext & Reader, agreement: Agreement) {
  const { clocks } = agreement;
  const rows = await db
    .selectFrom('programme.reviews as fact')
    .selectAll()
    .where('programme_id', '=', programme.id)
    .where(happenedBy('fact', clocks))
    .orderBy('happened_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const papers = await papersOf(db, programme.id, ids, clocks.known);
  return rows.map((row) => {
    const fact = presentFact(review.name, row, papers(row.id), clocks.known);
    const shape: AssumptionShape['reviews'][number] = {
      ...fact,
      state: stateOf(row.state),
      why: row.reason,
      can: keepingOffers(reader, agreement, 'programme.assumption.review', fact),
    };
    return { subject: row.subject, shape };
  });
}

function stateOf(text: string): NonNullable<AssumptionShape['state']> {
  return text === 'holds' || text === 'at_risk' ? text : 'broken';
}
