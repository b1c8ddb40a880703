import { defineQuery } from '#kernel/query.ts';
import { decimal } from '#lib/decimal/index.ts';
import { exactMoney } from '#lib/money/index.ts';
import type { BudgetRowShape } from '../contract/budget.ts';
import { showBudget } from '../contract.ts';
import { presentAmounts, someDiffer } from '../present/budget-amounts.ts';
import { presentComposition } from '../present/composition.ts';
import { presentReference } from '../present/reference.ts';
import {
  computedAmounts,
  partsIn,
  printedAmounts,
  shownAmounts,
  sumAmounts,
} from '../rules/budget/amounts.ts';
import { compositions } from '../rules/budget/composition.ts';
import { parseBudgetKey } from '../rules/check/budget-figures.ts';
import type { BudgetRow } from '../rules/format/budget-row.ts';
import { marksOf } from './finding-marks.ts';
import { findingsOf } from './findings-about.ts';
import { type Agreement, loadAgreement } from './load-agreement.ts';

/** The itemised budget: every row as printed, and what it comes to where that differs. */
export const budgetOfProgramme = defineQuery({
  endpoint: showBudget,
  door: 'programme.agreement.read',
  async run(context, { query }) {
    const agreement = await loadAgreement(context, query);
    const { programme, speaker } = agreement;
    const { rows, years } = programme.budget;
    const inside = programme.programme.financiers.filter(({ within_agreement }) => within_agreement);
    return {
      currency: programme.programme.currencies[0] ?? '',
      currencies: [...new Set(rows.map(({ currency }) => currency))],
      years,
      financiers: inside.map(({ id, name, kinds }) => ({ id, name: speaker.say(name), kinds })),
      rows: presentRows(agreement),
      compositions: compositions(rows, inside).map((one) => presentComposition(one, programme, speaker)),
    };
  },
});

function presentRows(agreement: Agreement): BudgetRowShape[] {
  const { programme, speaker } = agreement;
  const { rows } = programme.budget;
  const computed = computedAmounts(rows);
  const shown = shownAmounts(rows);
  const partsOf = partsIn(rows);
  const explains = explanations(agreement, partsOf);
  const marks = marksByRow(agreement);
  return rows.map((row) => {
    const nothing = sumAmounts([]);
    const amounts = presentAmounts({
      currency: row.currency,
      printed: printedAmounts(row),
      shown: shown.get(row.id) ?? nothing,
      computed: computed.get(row.id) ?? nothing,
    });
    return {
      id: row.id,
      kind: row.kind,
      within: row.within ?? null,
      component: row.component ?? null,
      title: speaker.say(row.title),
      currency: row.currency,
      unit: row.unit ?? null,
      heads: row.heads ?? null,
      paragraph: row.source,
      place: { file: 'budget.csv', line: row.line },
      pays: row.for.map((id) => presentReference(id, programme, speaker)),
      adds: partsOf(row).map(({ id }) => id),
      fullUnitCost: row.fullUnitCost ? exactMoney(decimal(row.fullUnitCost.text), row.currency) : null,
      priced: row.years.map((year) => pricedOf(year, row.currency)),
      amounts,
      explains: someDiffer(amounts) ? explains(row) : null,
      findings: marks(row),
    };
  });
}

function pricedOf({ quantity, unitCost }: BudgetRow['years'][number], currency: string) {
  const [count, price] = [quantity, unitCost].map((cell) => (cell ? decimal(cell.text) : null));
  return {
    quantity: quantity?.text ?? null,
    unitCost: price ? exactMoney(price, currency) : null,
    product: count && price ? exactMoney(count.times(price), currency) : null,
  };
}

function marksByRow(agreement: Agreement) {
  const { programme } = agreement;
  const all = findingsOf(agreement).map((finding) => ({
    finding,
    row: parseBudgetKey(finding.subject, programme)?.row.id,
  }));
  return (row: BudgetRow) =>
    marksOf(
      all
        .filter(
          (one) => one.row === row.id || one.finding.places.some(({ paragraph }) => paragraph === row.source),
        )
        .map(({ finding }) => finding),
      agreement,
    );
}

/** The finding about a row's own arithmetic, or the one of the row below it from which the difference comes. */
function explanations(agreement: Agreement, partsOf: (row: BudgetRow) => BudgetRow[]) {
  const arithmetic = findingsOf(agreement).filter(({ code }) => /^product$|-sum$/.test(code));
  const explain = (row: BudgetRow): string | null => {
    const own = arithmetic.find(
      ({ subject }) => subject === `budget.${row.id}` || subject.startsWith(`budget.${row.id}.`),
    );
    if (own !== undefined) return own.key;
    for (const part of partsOf(row)) {
      const found = explain(part);
      if (found !== null) return found;
    }
    return null;
  };
  return explain;
}
