import { compare, type Measured, sumOf, term } from '#lib/interval/index.ts';
import type { Agreement } from './agreement.ts';
import { comparedLines, comparedValues } from './arithmetic.ts';
import type { Draft } from './draft.ts';
import { placedStatements } from './placed-statements.ts';
import type { Said } from './said.ts';
import { factorOf } from './scale.ts';
import { figure, listOf, named, placeAt } from './words.ts';

/** “These parts make up that total”, computed with what the same paragraph says, or else with what others say. */
export function statedTotals(agreement: Agreement): Draft[] {
  const { programme } = agreement;
  return placedStatements(programme).flatMap(({ statement, file, path, paragraph }): Draft[] => {
    if (!('total' in statement)) return [];
    const whole = figureIn(agreement, statement.total, paragraph);
    const parts = statement.parts.map((key) => figureIn(agreement, key, paragraph));
    if (whole === null || !parts.every((part) => part !== null)) return [];
    const comparison = compare(sumOf(parts.map(({ number }) => term(number))), term(whole.number));
    if (comparison.difference.eq('0')) return [];
    return [
      {
        code: 'stated-total',
        ...(comparison.isExplained ? { variant: 'rounded' } : {}),
        severity: comparison.isExplained ? 'note' : 'error',
        subject: `${statement.total}@${paragraph.replaceAll(' ', '_')}`,
        params: {
          what: named(programme, statement.total),
          parts: listOf(statement.parts.map((key) => named(programme, key))),
          sum: figure(comparison.computed.value, comparison.computed.display),
          printed: figure(comparison.stated.value, comparison.stated.display),
          difference: figure(comparison.difference, comparison.computed.display),
        },
        places: [
          ...[whole, ...parts].map(({ said }) => said.place),
          placeAt(programme, file, path, paragraph, named(programme, statement.total)),
        ].slice(0, parts.length + 1),
        values: comparedValues(comparison),
        arithmetic: comparedLines(comparison),
      },
    ];
  });
}

type Found = { said: Said; number: Measured };

function figureIn(agreement: Agreement, key: string, paragraph: string): Found | null {
  const stated = (agreement.about.get(key) ?? []).filter(({ number }) => number !== null);
  const said = stated.find(({ place }) => place.paragraph === paragraph) ?? stated[0];
  if (said?.number == null) return null;
  const factor = factorOf(said, agreement);
  const { number } = said;
  return {
    said,
    number: { ...number, value: number.value.times(factor), half: number.half.times(factor) },
  };
}
