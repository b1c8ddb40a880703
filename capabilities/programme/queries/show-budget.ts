import { defineQuery } from '#kernel/query.ts';
import { showBudget } from '../contract.ts';
import { presentAmounts } from '../present/amounts.ts';
import { nameOf } from '../present/names.ts';
import { computedAmounts, printedAmounts, sumAmounts } from '../rules/budget/amounts.ts';
import type { BudgetRow } from '../rules/format/budget-row.ts';
import { findingsAbout } from './findings-about.ts';
import { loadAgreement } from './load-agreement.ts';

/** The itemised budget: every row with its printed figures and with what they come to. */
export const budgetOfProgramme = defineQuery({
  endpoint: showBudget,
  async run(context, { query }) {
    const agreement = await loadAgreement(context, query);
    const { programme, speaker } = agreement;
    const { rows, years } = programme.budget;
    const computed = computedAmounts(rows);
    const about = findingsAbout(agreement);
    return {
      currency: programme.programme.currencies[0] ?? '',
      years,
      financiers: programme.programme.financiers
        .filter(({ within_agreement }) => within_agreement)
        .map(({ id, name, kinds }) => ({ id, name: speaker.say(name), kinds })),
      rows: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        within: row.within ?? null,
        component: row.component ?? null,
        title: speaker.say(row.title),
        currency: row.currency,
        unit: row.unit ?? null,
        paragraph: row.source,
        place: { file: 'budget.csv', line: row.line },
        pays: row.for.map((id) => nameOf(id, programme, speaker)),
        priced: row.years.map(pricedOf),
        printed: presentAmounts(printedAmounts(row)),
        computed: presentAmounts(computed.get(row.id) ?? sumAmounts([])),
        findings: about(`budget.${row.id}`),
      })),
    };
  },
});

function pricedOf({ quantity, unitCost }: BudgetRow['years'][number]) {
  return { quantity: quantity?.text ?? null, unitCost: unitCost?.text ?? null };
}
