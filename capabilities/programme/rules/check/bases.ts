import { type Measured, printed } from '#lib/interval/index.ts';
import type { Threshold, Timing } from '../format/timing.ts';
import type { Agreement } from './agreement.ts';
import { plain } from './arithmetic.ts';
import { parseBudgetKey } from './budget-figures.ts';
import type { Draft, DraftLine, DraftPlace, Phrase } from './draft.ts';
import { placedStatements } from './placed-statements.ts';
import { isShare } from './said.ts';
import { comparedAmount } from './sides.ts';
import { figure, listOf, named, placeAt, sourceName, word } from './words.ts';

/** Something that is measured as a share of a base. */
type Use = { base: string; what: string; name: Phrase; share: Measured; operator: string; place: DraftPlace };

/** What is measured on a base that is stated in several amounts: all the results are written out. */
export function severalBases(agreement: Agreement): Draft[] {
  const { programme, about } = agreement;
  const uses = usesOf(agreement).filter(({ what }) => parseBudgetKey(what, programme) === null);
  return [...Map.groupBy(uses, ({ base }) => base)].flatMap(([base, used]): Draft[] => {
    const stated = (about.get(base) ?? []).filter(
      ({ number }) => number !== null && number.display !== 'percent',
    );
    const amounts = Map.groupBy(stated, ({ number }) => number?.value.toFixed() ?? '');
    if (amounts.size < 2) return [];
    const distinct = together(used);
    const lines = distinct.flatMap(({ name, share }) =>
      [...amounts.values()].flatMap(([first]): DraftLine[] =>
        first?.number == null
          ? []
          : [
              {
                label: word('line.useOfBase', {
                  what: name,
                  share: figure(share.value, 'percent'),
                  base: figure(first.number.value),
                  source: sourceName(programme, first.place.paragraph ?? first.place.file),
                }),
                value: figure(share.value.times(first.number.value)),
                emphasised: true,
              },
            ],
      ),
    );
    return [
      {
        code: 'base-several',
        severity: 'warning',
        subject: base,
        params: {
          base: named(programme, base),
          amounts: listOf(
            [...amounts.values()].flatMap(([first]) =>
              first?.number == null ? [] : [figure(first.number.value)],
            ),
          ),
          uses: listOf(
            distinct.map(({ name, operator, share }) =>
              word('word.use', { what: name, share: comparedAmount(operator, share) }),
            ),
          ),
        },
        places: [...used.map(({ place }) => place), ...stated.map(({ place }) => place)],
        values: [...amounts.keys()],
        arithmetic: lines,
      },
    ];
  });
}

/** One paragraph that measures several things by the same share is told once. */
function together(uses: readonly Use[]): Use[] {
  const groups = Map.groupBy(uses, ({ place, share }) => `${place.paragraph} ${plain(share)}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, name: listOf([first, ...others].map(({ name }) => name)) }],
  );
}

/** Subjects that mean nothing without an amount, and that no place quantifies. */
export function missingAmounts(agreement: Agreement): Draft[] {
  const { programme, about, statements } = agreement;
  const uses = usesOf(agreement);
  return programme.paragraphs.subjects.flatMap(({ id, needs_amount, same_as }, index): Draft[] => {
    const key = same_as ?? id;
    const isStated = (about.get(key) ?? []).some(({ number }) => number !== null);
    if (needs_amount !== true || isStated) return [];
    const spoken = statements.filter((said) => said.key === key || said.base === id);
    const used = uses.filter(({ base }) => base === id);
    const places = [...spoken, ...used].map(({ place }) => place);
    return [
      {
        code: used.length > 0 || spoken.some(({ base }) => base === id) ? 'base-missing' : 'amount-missing',
        severity: 'warning',
        subject: id,
        params: { what: named(programme, id), uses: listOf(used.map(({ name }) => name)) },
        places:
          places.length > 0
            ? places
            : [placeAt(programme, 'paragraphs.yaml', ['subjects', index], null, named(programme, id))],
        values: [],
        arithmetic: [],
      },
    ];
  });
}

/** A share that says neither of what nor against what. */
export function sharesWithoutBase({ programme, statements }: Agreement): Draft[] {
  const ownShares = new Set(
    [...programme.logframe.measures, ...programme.paragraphs.subjects].flatMap(({ id, unit }) =>
      unit === '%' ? [id] : [],
    ),
  );
  // A clause holds the base of its own share.
  const clauses = programme.clauses.clauses.map(({ id }) => id);
  const isClause = (key: string) => clauses.some((id) => key === id || key.startsWith(`${id}.`));
  return statements.flatMap((said): Draft[] => {
    const isOpen = isShare(said) && said.base === null && said.against === null;
    if (!isOpen || ownShares.has(said.key) || said.origin === 'budget' || said.origin === 'table') return [];
    if (said.key.includes('.share.') || said.key.startsWith('posts.') || isClause(said.key)) return [];
    return [
      {
        code: 'share-without-base',
        severity: 'warning',
        subject: said.key,
        params: {
          what: named(programme, said.key),
          share: said.number === null ? '' : comparedAmount(said.operator ?? 'is', said.number),
        },
        places: [said.place],
        values: said.number === null ? [] : [plain(said.number)],
        arithmetic: [],
      },
    ];
  });
}

function usesOf(agreement: Agreement): Use[] {
  const { programme, statements } = agreement;
  const stated = statements.flatMap(({ base, key, number, operator, place }): Use[] =>
    base === null || number?.display !== 'percent'
      ? []
      : [{ base, what: key, name: named(programme, key), share: number, operator: operator ?? 'is', place }],
  );
  const called = placedStatements(programme).flatMap(({ statement, file, path, paragraph }): Use[] => {
    if (!('calls_for' in statement)) return [];
    return thresholdsIn(statement.by).flatMap((threshold) => {
      const share = threshold.more_than ?? threshold.at_least;
      if (share === undefined || !String(share).endsWith('%')) return [];
      return [
        {
          base: threshold.in,
          what: statement.calls_for,
          name: (speaker) => speaker.say(statement.label),
          share: printed(String(share)),
          operator: threshold.more_than === undefined ? 'at_least' : 'more_than',
          place: placeAt(programme, file, path, paragraph, (speaker) => speaker.say(statement.label)),
        },
      ];
    });
  });
  return [...stated, ...called];
}

/** All thresholds that a timing waits for. */
function thresholdsIn(timing: Timing | undefined): Threshold[] {
  if (timing === undefined) return [];
  if ('when' in timing) return [timing.when];
  if ('earlier_of' in timing) return timing.earlier_of.flatMap(thresholdsIn);
  if ('later_of' in timing) return timing.later_of.flatMap(thresholdsIn);
  return [];
}
