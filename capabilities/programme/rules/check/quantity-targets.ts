import { conditionsOf } from '../calendar/indicator-timings.ts';
import type { BudgetRow } from '../format/budget-row.ts';
import type { Measure } from '../format/measure.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { unitOf } from './budget-units.ts';
import type { Draft } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import type { Said } from './said.ts';
import { scopeCount } from './scale.ts';
import { cellPlace, count, listOf, named, word } from './words.ts';
import { linesFor, linesForIndicator, paidYears, quantityInAll, workPlaces } from './work.ts';

/** Lines that count the same thing as a target, one by one, and pay for fewer in all their years. */
export function quantityTargets(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return programme.logframe.measures.flatMap((measure): Draft[] => {
    const lines = linesOf(programme, measure);
    const quantity = lines.reduce((sum, row) => sum + quantityInAll(row), 0);
    const [most] = (agreement.about.get(measure.id) ?? [])
      .flatMap((said) => {
        const need = neededBy(said, agreement);
        return need === null ? [] : [{ said, need }];
      })
      .toSorted((a, b) => b.need - a.need);
    if (quantity === 0 || most === undefined || quantity >= most.need) return [];
    return [
      {
        code: 'quantity-short',
        severity: 'warning',
        subject: measure.id,
        params: {
          what: named(programme, measure.id),
          need: count(most.need),
          quantity: count(quantity),
          lines: listOf(lines.map(({ id }) => named(programme, `budget.${id}`))),
        },
        places: [
          most.said.place,
          ...lines.flatMap((row) => paidYears(row).map((year) => cellPlace(programme, row, `y${year}`))),
        ],
        values: [String(quantity), String(most.need)],
        arithmetic: [
          ...lines.map((row) => ({
            label: named(programme, `budget.${row.id}`),
            value: count(quantityInAll(row)),
          })),
          {
            label: word('line.promised', { what: named(programme, measure.id) }),
            value: count(most.need),
            emphasised: true,
          },
        ],
      },
    ];
  });
}

/** Lines in the measure's own unit that name it, an indicator of it, or work of a paragraph that states it. */
function linesOf(programme: Programme, { id, unit }: Measure): BudgetRow[] {
  const ofIndicators = indicatorPlaces(programme).flatMap(({ indicator }) =>
    conditionsOf(indicator).some((condition) => (condition.measure ?? indicator.measure) === id)
      ? linesForIndicator(programme, indicator.id)
      : [],
  );
  const works = workPlaces(programme).flatMap(({ statement, paragraph }) =>
    programme.paragraphs.paragraphs.some(
      (one) => one.id === paragraph && one.states.some((other) => 'of' in other && other.of === id),
    )
      ? [statement.calls_for]
      : [],
  );
  const named = [...ofIndicators, ...linesFor(programme, [id, ...works])];
  return programme.budget.rows.filter((row) => named.includes(row) && unitOf(programme, row).counts === unit);
}

/** How many a statement asks for in the whole programme; null where it asks for another thing than a number once reached. */
function neededBy(said: Said, agreement: Agreement): number | null {
  const { number, operator, per, by } = said;
  if (number === null || number.display === 'percent') return null;
  if (!['is', 'at_least', 'more_than', 'about'].includes(operator ?? '')) return null;
  const { against, part, year, every, each, over } = said;
  if ([against, part, year, every, each, over].some((limit) => limit !== null)) return null;
  if ((said.as !== null && said.as !== 'total') || (by !== null && 'every' in by)) return null;
  const scopes = per === null ? 1 : scopeCount(per, agreement);
  const least = operator === 'about' ? number.value.minus(number.half) : number.value;
  return scopes === null ? null : Number(least.toFixed()) * scopes;
}
