import { decimal, divideDecimal } from '#lib/decimal/index.ts';
import type { Agreement } from './agreement.ts';
import type { Draft } from './draft.ts';
import { cellPlace, figure, named, word } from './words.ts';

/** A part that beneficiaries bear of a price and that is to grow: it shrinks from one year to the next. */
export function contributions({ programme }: Agreement): Draft[] {
  return programme.clauses.clauses.flatMap((clause): Draft[] => {
    if (clause.kind !== 'contribution' || clause.share_from_costs === undefined) return [];
    const row = programme.budget.rows.find(({ id }) => id === clause.share_from_costs);
    const full = row?.fullUnitCost;
    if (row === undefined || full === undefined || decimal(full.text).eq('0')) return [];
    const shares = row.years.flatMap(({ unitCost }, index) =>
      unitCost === undefined
        ? []
        : [
            {
              year: index + 1,
              borne: decimal('1').minus(divideDecimal(decimal(unitCost.text), decimal(full.text), 4)),
            },
          ],
    );
    const falls = shares.find(({ borne }, index) => borne.lt(shares[index - 1]?.borne ?? borne));
    if (falls === undefined) return [];
    return [
      {
        code: 'contribution-falls',
        severity: 'warning',
        subject: clause.id,
        params: {
          what: (speaker) => speaker.say(clause.title),
          year: String(falls.year),
          line: named(programme, `budget.${row.id}`),
        },
        places: shares.map(({ year }) => cellPlace(programme, row, `y${year}`)),
        values: shares.map(({ borne }) => borne.toFixed()),
        arithmetic: shares.map(({ year, borne }) => ({
          label: word('word.year', { year: String(year) }),
          value: figure(borne, 'percent'),
          emphasised: year === falls.year,
        })),
      },
    ];
  });
}
