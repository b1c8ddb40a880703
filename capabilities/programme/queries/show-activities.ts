import { defineQuery } from '#kernel/query.ts';
import type { Decimal } from '#lib/decimal/index.ts';
import { exactMoney, type MoneyJson } from '#lib/money/index.ts';
import { showActivities } from '../contract.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { shownAmounts } from '../rules/budget/amounts.ts';
import { indicatorsOf, indicatorTimings } from '../rules/calendar/indicator-timings.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';
import { findingsAtItem, marksOf } from './finding-marks.ts';
import { type Agreement, loadAgreement } from './load-agreement.ts';
import { obligationsOf } from './obligations-of.ts';

type Span = { fromMonth: number; toMonth: number; amount: MoneyJson };

/** The schedule of activities: what the budget prints for each, year by year, and the dates of the indicators it serves. */
export const activitiesOfProgramme = (services: Pick<ProgrammeServices, 'promises'>) =>
  defineQuery({
    endpoint: showActivities,
    door: 'programme.agreement.read',
    async run(context, { query }) {
      const agreement = await loadAgreement(context, query);
      const { programme, speaker } = agreement;
      const currency = programme.programme.currencies[0] ?? '';
      const findings = findingsAtItem(agreement);
      const owed = await obligationsOf(services, context, agreement);
      return {
        months: lastMonth(agreement),
        years: programme.budget.years,
        start: agreement.anchors.start?.toString() ?? null,
        currency,
        components: programme.logframe.components.map((component) => ({
          id: component.id,
          name: speaker.say(component.name),
          activities: component.activities.map((activity) => {
            const paying = linesPaying(agreement, activity.id);
            return {
              id: activity.id,
              statement: speaker.say(activity.statement),
              paragraph: activity.source,
              spans: paying.spans,
              due: dueMonths(agreement, owed, activity.delivers),
              budget: paying.total,
              lines: paying.lines,
              findings: marksOf(findings('activity', activity.id), agreement),
            };
          }),
        })),
      };
    },
  });

function lastMonth({ programme }: Agreement): number {
  return Math.max(programme.budget.years * 12, ...programme.programme.periods.map(({ months }) => months));
}

function linesPaying({ programme, speaker }: Agreement, activity: string) {
  const rows = programme.budget.rows.filter((row) => row.for.includes(activity));
  const shown = shownAmounts(programme.budget.rows);
  const currency = rows[0]?.currency ?? programme.programme.currencies[0] ?? '';
  const amounts = rows.filter((row) => row.currency === currency).flatMap((row) => shown.get(row.id) ?? []);
  const money = (amount: Decimal) => exactMoney(amount, currency);
  const spans: Span[] = [];
  for (let year = 1; year <= programme.budget.years; year += 1) {
    const sum = added(amounts.flatMap(({ years }) => years[year - 1] ?? []));
    if (sum?.gt('0')) spans.push({ fromMonth: year * 12 - 11, toMonth: year * 12, amount: money(sum) });
  }
  const total = added(amounts.flatMap((amount) => amount.total ?? []));
  return {
    spans,
    lines: rows.map((row) => {
      const amount = shown.get(row.id)?.total ?? null;
      return {
        id: row.id,
        title: speaker.say(row.title),
        amount: amount === null ? null : exactMoney(amount, row.currency),
      };
    }),
    total: total === null ? null : money(total),
  };
}

function added(values: Decimal[]): Decimal | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum.plus(value));
}

function dueMonths({ programme, speaker }: Agreement, owed: readonly Obligation[], indicators: string[]) {
  const promises = indicatorTimings(programme).filter(({ indicator }) => indicators.includes(indicator));
  const numbered = new Set(indicatorsOf(programme).flatMap((one) => (one.numbered ? one.id : [])));
  return promises
    .flatMap((promise) =>
      owed
        .filter(({ clause }) => clause === promise.id)
        .flatMap(({ month, due, state }) =>
          month === null
            ? []
            : [
                {
                  month,
                  date: due,
                  state,
                  indicator: promise.indicator,
                  numbered: numbered.has(promise.indicator),
                  statement: speaker.say(promise.title),
                },
              ],
        ),
    )
    .sort((a, b) => a.month - b.month);
}
