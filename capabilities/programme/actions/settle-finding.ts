import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { keepingFacts } from '#kernel/fact/keeping-facts.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { invariant } from '#kernel/invariant.ts';
import type { WriteRoute } from '#kernel/route.ts';
import { replaceSettlementPaper, settleFinding, voidSettlement } from '../contract.ts';
import { settlement } from '../facts.ts';
import { findingSettled, findingUnknown } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { findingsOf } from '../queries/findings-about.ts';
import { type Agreement, loadAgreement } from '../queries/load-agreement.ts';
import { presentSettlements, settlingSlot } from '../queries/settlements.ts';
import { inProgramme } from './obligation-subject.ts';

/** Settles a finding of the checker: it stays visible with the reason and the paper, and no longer counts. */
export function settlingFinding(services: ProgrammeServices) {
  return defineWrite({
    name: 'programme.settle-finding',
    endpoint: settleFinding,
    door: 'programme.finding.settle',
    together: true,
    async run(given, { body }) {
      const context = inProgramme(given);
      const agreement = await loadAgreement(context);
      const finding = findingsOf(agreement).find(({ key }) => key === body.finding);
      const at = { errors: [{ path: 'body.finding', message: '' }] };
      if (finding === undefined) throw findingUnknown({ finding: body.finding }, at);
      const settled = finding.settled;
      if (settled !== undefined && settled.fact !== body.corrects?.fact)
        throw findingSettled({ by: settled.by });
      await recordFact(services, context, settlement, {
        ...body,
        cluster: null,
        subject: finding.key,
        slots: [settlingSlot(agreement)],
        values: { reason: body.reason },
      });
      const now = await loadAgreement(context);
      const recorded = (await presentSettlements(context, now, finding.key)).at(-1);
      invariant(recorded !== undefined, 'whoever settles a finding sees it settled');
      return {
        answer: { settlement: recorded },
        trail: {
          about: { kind: 'finding', id: finding.key, name: finding.message[context.locale] },
          details: { day: body.happenedOn, reason: body.reason },
        },
      };
    },
  });
}

/** Takes back how a finding was settled, and replaces its papers. */
export function keepingSettlements(services: ProgrammeServices): readonly WriteRoute[] {
  return keepingFacts(services, {
    kind: settlement,
    actions: { void: 'programme.void-settlement', replace: 'programme.replace-settlement-paper' },
    endpoints: { void: voidSettlement, replace: replaceSettlementPaper },
    door: 'programme.finding.settle',
    called: async (context: ActionContext, { subject }) =>
      findingName(await loadAgreement(inProgramme(context)), subject, context),
  });
}

/** What a finding says; its key where a revision no longer has it. */
function findingName(agreement: Agreement, key: string, { locale }: ActionContext): string {
  return findingsOf(agreement).find((finding) => finding.key === key)?.message[locale] ?? key;
}
