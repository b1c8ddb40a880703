import type { Agreement } from './agreement.ts';
import { missingAmounts, severalBases, sharesWithoutBase } from './bases.ts';
import { instalmentSums, sharesBeyondWhole } from './clause-shares.ts';
import { componentAmounts } from './component-amounts.ts';
import { contributions } from './contributions.ts';
import type { Draft } from './draft.ts';
import { dueAfterEnd } from './due-after-end.ts';
import { headsAndPosts } from './heads-and-posts.ts';
import { bareTargets, incompleteIndicators } from './indicators.ts';
import { languagesDiffer } from './languages-differ.ts';
import { leftOutOfYears } from './left-out-of-years.ts';
import { limits } from './limits.ts';
import { lineProducts, priceParts } from './line-products.ts';
import { activityLists, listCounts, listPairs } from './lists.ts';
import { markedWords } from './marked-words.ts';
import { moneyTooEarly, moneyTooLate } from './money-timing.ts';
import { percentages } from './percentages.ts';
import { dueAfterMoney, ownersUnpaid, plansTooLate, yearsOfBudget } from './periods.ts';
import { personMonths } from './person-months.ts';
import { frequencies, unitCounts } from './quantities.ts';
import { quantityTargets } from './quantity-targets.ts';
import { references } from './references.ts';
import { columnSums, rowSums } from './row-sums.ts';
import { sameFigure } from './same-figure.ts';
import { sameName } from './same-name.ts';
import { sameShare } from './same-share.ts';
import { headingTiming, sameTiming } from './same-timing.ts';
import { sameWords } from './same-words.ts';
import { signedAfterStart } from './signed-after-start.ts';
import { statedTotals } from './stated-totals.ts';
import { tableSums } from './table-sums.ts';
import { within } from './within.ts';
import {
  linesWithoutWork,
  payersWithoutColumn,
  unfinancedCosts,
  unfundedActivities,
  unfundedWork,
} from './work-and-money.ts';

/** A rule looks at the whole agreement and tells what does not hold. It knows no programme. */
export type Rule = (agreement: Agreement) => Draft[];

/** All that the checker looks at. */
export const rules: readonly Rule[] = [
  lineProducts,
  priceParts,
  rowSums,
  columnSums,
  leftOutOfYears,
  tableSums,
  percentages,
  statedTotals,
  sameFigure,
  sameWords,
  sameName,
  sameTiming,
  headingTiming,
  limits,
  severalBases,
  missingAmounts,
  sharesWithoutBase,
  within,
  moneyTooLate,
  moneyTooEarly,
  personMonths,
  headsAndPosts,
  frequencies,
  unitCounts,
  incompleteIndicators,
  bareTargets,
  references,
  listCounts,
  listPairs,
  activityLists,
  unfundedWork,
  unfundedActivities,
  linesWithoutWork,
  unfinancedCosts,
  payersWithoutColumn,
  dueAfterMoney,
  ownersUnpaid,
  plansTooLate,
  yearsOfBudget,
  componentAmounts,
  contributions,
  instalmentSums,
  sharesBeyondWhole,
  sameShare,
  markedWords,
  languagesDiffer,
  signedAfterStart,
  dueAfterEnd,
  quantityTargets,
];
