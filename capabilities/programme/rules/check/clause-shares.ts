import { decimal } from '#lib/decimal/index.ts';
import {
  compatible,
  type Expression,
  type Measured,
  printed,
  product,
  rangeOf,
  sumOf,
  term,
} from '#lib/interval/index.ts';
import type { Clause } from '../format/clauses-file.ts';
import type { ItemPath, Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import { calculation, plain, result } from './arithmetic.ts';
import { amountOf } from './budget-figures.ts';
import type { Draft, DraftPlace } from './draft.ts';
import { comparedAmount } from './sides.ts';
import { cellPlace, figure, placeAt, quoted, word } from './words.ts';

type InstalmentsClause = Extract<Clause, { kind: 'instalments' }>;
type Share = { what: Clause['title']; subject: string; number: Measured; place: DraftPlace };

/** Instalments whose shares do not come to the whole, or whose amounts do not come to what their financier pays. */
export function instalmentSums({ programme }: Agreement): Draft[] {
  return programme.clauses.clauses.flatMap((clause, index): Draft[] =>
    clause.kind === 'instalments'
      ? [...shareSum(programme, clause, index), ...amountSum(programme, clause, index)]
      : [],
  );
}

function shareSum(programme: Programme, clause: InstalmentsClause, index: number): Draft[] {
  const shares = clause.parts.flatMap(({ share }) => (share === undefined ? [] : [printed(String(share))]));
  if (shares.length < clause.parts.length) return [];
  const sum = sumOf(shares.map((share) => term(share)));
  if (sum.value.eq(whole.value)) return [];
  // A third printed as 33% leaves a rest that rounding explains; it is still nobody's.
  const isRounding = compatible(rangeOf(sum.interval), rangeOf(term(whole).interval));
  return [
    {
      code: 'instalments-sum',
      severity: isRounding ? 'warning' : 'error',
      subject: clause.id,
      params: { what: quoted(clause.title), sum: result(sum), whole: figure(whole.value, 'percent') },
      places: partPlaces(programme, clause, index),
      values: [plain(sum)],
      arithmetic: [{ label: calculation(sum), value: result(sum), emphasised: true }],
    },
  ];
}

const whole = printed('100%');

function amountSum(programme: Programme, clause: InstalmentsClause, index: number): Draft[] {
  const paid = paidBy(programme, clause.from_party);
  if (paid === null || clause.parts.every(({ amount }) => amount === undefined)) return [];
  const amounts = clause.parts.flatMap(({ amount, share }): Expression[] => {
    if (amount !== undefined) return [term(printed(String(amount)))];
    return share === undefined ? [] : [product(term(paid.number), term(printed(String(share))))];
  });
  if (amounts.length < clause.parts.length) return [];
  const sum = sumOf(amounts);
  if (compatible(rangeOf(sum.interval), rangeOf(term(paid.number).interval))) return [];
  return [
    {
      code: 'instalments-sum',
      variant: 'amounts',
      severity: 'error',
      subject: `${clause.id}.amounts`,
      params: { what: quoted(clause.title), sum: result(sum), whole: figure(paid.number.value) },
      places: [...partPlaces(programme, clause, index), paid.place],
      values: [plain(sum), plain(paid.number)],
      arithmetic: [
        { label: calculation(sum), value: result(sum), emphasised: true },
        { label: word('line.printed'), value: figure(paid.number.value) },
      ],
    },
  ];
}

/** What the budget's only grand total has for a financier, or for the one financier of a party. */
function paidBy(all: Programme, payer: string) {
  const { budget, programme } = all;
  const own = programme.financiers.filter(({ id, party }) => id === payer || party === payer);
  const added = new Set(budget.rows.flatMap(({ adds }) => adds));
  const totals = budget.rows.filter(({ id, kind }) => kind === 'total' && !added.has(id));
  const [financier] = own;
  const [total] = totals;
  if (financier === undefined || total === undefined || own.length > 1 || totals.length > 1) return null;
  const number = amountOf(total, financier.id);
  return number === null ? null : { number, place: cellPlace(all, total, financier.id) };
}

function partPlaces(programme: Programme, clause: InstalmentsClause, index: number): DraftPlace[] {
  return clause.parts.map(({ share, amount }, part) =>
    clausePlace(programme, clause, ['clauses', index, 'parts', part], printed(String(share ?? amount))),
  );
}

/** Parts of a whole that are more than all of it: funds, instalments, contributions, and the time of posts. */
export function sharesBeyondWhole({ programme }: Agreement): Draft[] {
  const shares = [...clauseShares(programme), ...postShares(programme)];
  return shares.flatMap(({ what, subject, number, place }): Draft[] => {
    if (number.display !== 'percent' || number.value.lte(decimal('1'))) return [];
    return [
      {
        code: 'share-beyond-whole',
        severity: 'error',
        subject,
        params: { what: quoted(what), share: figure(number.value, 'percent', number.decimals) },
        places: [place],
        values: [plain(number)],
        arithmetic: [],
      },
    ];
  });
}

function clauseShares(programme: Programme): Share[] {
  return programme.clauses.clauses.flatMap((clause, index): Share[] => {
    const share = (id: string, value: string | number | undefined, path: ItemPath = []): Share[] => {
      if (value === undefined) return [];
      const number = printed(String(value));
      const place = clausePlace(programme, clause, ['clauses', index, ...path], number);
      return [{ what: clause.title, subject: id, number, place }];
    };
    if (clause.kind === 'fund') return share(clause.id, clause.at_most);
    if (clause.kind === 'instalments') {
      return clause.parts.flatMap((part, at) => share(`${clause.id}.${part.id}`, part.share, ['parts', at]));
    }
    if (clause.kind !== 'contribution') return [];
    const byYear = Object.entries(clause.share_by_year ?? {});
    return [
      ...share(clause.id, clause.share),
      ...byYear.flatMap(([year, value]) => share(`${clause.id}.y${year}`, value, ['share_by_year', year])),
    ];
  });
}

function postShares(programme: Programme): Share[] {
  return programme.programme.units.flatMap(({ id, posts }, unit) =>
    posts.flatMap((post, index): Share[] => {
      if (post.time_share === undefined) return [];
      const number = printed(String(post.time_share));
      const path = ['units', unit, 'posts', index, 'time_share'];
      const place = placeAt(programme, 'programme.yaml', path, post.source, comparedAmount('is', number));
      return [{ what: post.name, subject: `posts.${id}.${post.id}.share`, number, place }];
    }),
  );
}

function clausePlace(
  programme: Programme,
  { title, source }: Clause,
  path: ItemPath,
  number: Measured,
): DraftPlace {
  const says = word('word.says', {
    name: (speaker) => speaker.say(title),
    words: comparedAmount('is', number),
  });
  return placeAt(programme, 'clauses.yaml', path, source, says);
}
