import { printed } from '#lib/interval/index.ts';
import { timingWords } from '../../words/timing-words.ts';
import type { Clause, LimitClause } from '../format/clauses-file.ts';
import type { ItemPath, Programme } from '../format/programme.ts';
import { blankSaid } from './blank-said.ts';
import { parseBudgetKey } from './budget-figures.ts';
import type { Phrase } from './draft.ts';
import { rhythmOf } from './months.ts';
import { numberOf, type Said } from './said.ts';
import { comparedAmount } from './sides.ts';
import { placeAt, word } from './words.ts';

type Stated = string | number;

/** What clauses say of figures: limits, ceilings, shares, instalments, and when obligations are due. */
export function clauseStatements(programme: Programme, stated: readonly Said[]): Said[] {
  return programme.clauses.clauses.flatMap((clause, index) => {
    const at = ['clauses', index];
    switch (clause.kind) {
      case 'limit':
        return limitSaid(programme, clause, at);
      case 'fund':
        return [
          {
            ...amountSaid(programme, clause, at, clause.at_most, 'at_most'),
            key: fundKey(clause, stated),
            base: clause.in,
          },
        ];
      case 'contribution':
        return [
          ...optional(clause.share, (share) => amountSaid(programme, clause, at, share, 'is')),
          ...optional(clause.at_least, (least) => amountSaid(programme, clause, at, least, 'at_least')),
          ...byYear(clause.share_by_year, (share, year) => ({
            ...amountSaid(programme, clause, at, share, 'is'),
            year,
          })),
        ];
      case 'instalments':
        return clause.parts.flatMap(({ id, share, amount }, part) =>
          [share, amount].flatMap((value) =>
            optional(value, (number) => ({
              ...amountSaid(programme, clause, [...at, 'parts', part], number, 'is'),
              key: `${clause.id}.${id}`,
            })),
          ),
        );
      case 'obligation': {
        const says: Phrase = (speaker) => timingWords(clause.due, programme, speaker);
        const said = {
          ...clauseSaid(programme, clause, at, says),
          by: clause.due,
          every: rhythmOf(clause.due),
        };
        return [said];
      }
      default:
        return [];
    }
  });
}

// A limit for each line or financier is no statement about the row that they belong to.
const partScopes = ['line', 'component', 'financier'];

function limitSaid(programme: Programme, clause: LimitClause, at: ItemPath): Said[] {
  if (partScopes.includes(clause.per ?? '')) return [];
  const { operator, number } = numberOf(clause, { isPrinted: parseBudgetKey(clause.of, programme) !== null });
  const says = number === null ? '' : comparedAmount(operator ?? 'at_most', number);
  const said: Said = {
    ...clauseSaid(programme, clause, at, says),
    key: clause.of,
    base: clause.in ?? null,
    per: clause.per ?? null,
    unit: clause.unit ?? null,
    over: JSON.stringify(clause.over),
    operator,
    number,
  };
  if (clause.by_year === undefined) return number === null ? [] : [said];
  return byYear(clause.by_year, (amount, year) => ({
    ...said,
    ...amountSaid(programme, clause, at, amount, operator ?? 'at_most'),
    key: clause.of,
    base: said.base,
    per: said.per,
    unit: said.unit,
    over: said.over,
    year,
  }));
}

/**
 * The figure that a fund's paragraph speaks of: its own id, or the one thing that the paragraph limits to a share of the
 * same base without naming a row of the budget.
 */
function fundKey(clause: Extract<Clause, { kind: 'fund' }>, stated: readonly Said[]): string {
  const alike = stated.filter(
    ({ key, base, operator, place }) =>
      base === clause.in &&
      place.paragraph === clause.source &&
      (operator === 'at_most' || operator === 'less_than') &&
      !key.startsWith('budget.'),
  );
  const keys = new Set(alike.map(({ key }) => key));
  const [only] = keys;
  return keys.size === 1 && only !== undefined ? only : clause.id;
}

function amountSaid(
  programme: Programme,
  clause: Clause,
  at: ItemPath,
  amount: Stated,
  operator: NonNullable<Said['operator']>,
): Said {
  const number = printed(String(amount));
  return { ...clauseSaid(programme, clause, at, comparedAmount(operator, number)), operator, number };
}

function clauseSaid(programme: Programme, { id, title, source }: Clause, at: ItemPath, says: Phrase): Said {
  return {
    ...blankSaid(programme),
    key: id,
    origin: 'clause',
    place: placeAt(
      programme,
      'clauses.yaml',
      at,
      source,
      word('word.says', { name: (speaker) => speaker.say(title), words: says }),
    ),
  };
}

function optional(value: Stated | undefined, make: (value: Stated) => Said): Said[] {
  return value === undefined ? [] : [make(value)];
}

function byYear(
  amounts: Readonly<Record<string, Stated>> | undefined,
  make: (amount: Stated, year: number) => Said,
): Said[] {
  return Object.entries(amounts ?? {}).map(([year, amount]) => make(amount, Number(year)));
}
