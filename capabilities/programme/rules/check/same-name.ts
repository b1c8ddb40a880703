import { editDistance, foldText } from '#lib/search-text/index.ts';
import type { Programme } from '../format/programme.ts';
import type { Agreement } from './agreement.ts';
import type { Draft } from './draft.ts';
import { indicatorPlaces } from './indicator-places.ts';
import type { Said } from './said.ts';
import { sourcesOf } from './sides.ts';
import { listOf, named, word } from './words.ts';

/** One thing under several names: another spelling, or another name altogether. */
export function sameName(agreement: Agreement): Draft[] {
  const called = [...agreement.compared.values()].flat().filter(({ called }) => called !== null);
  return [...Map.groupBy(called, (said) => nameKey(said, agreement))].flatMap(
    ([key, statements]): Draft[] => {
      const names = Map.groupBy(withoutOtherForm(key, statements, agreement), ({ called }) =>
        alike(called ?? ''),
      );
      if (names.size < 2) return [];
      const written = [...names.values()].flatMap(([first]) => first?.called ?? []);
      const isSpelling = written.every((name) => isSlip(name, written[0] ?? ''));
      return [
        {
          code: 'name-differs',
          ...(isSpelling ? { variant: 'spelling' } : {}),
          severity: 'warning',
          subject: key,
          params: {
            what: named(agreement.programme, key),
            sides: listOf(
              [...names.values()].map((said) =>
                word('word.side', {
                  amount: word('word.quoted', { name: said[0]?.called ?? '' }),
                  sources: sourcesOf(agreement.programme, said),
                }),
              ),
            ),
          },
          places: [...names.values()].flat().map(({ place }) => place),
          values: written,
          arithmetic: [],
        },
      ];
    },
  );
}

/** A thing that has a name and an acronym can be printed as either: what prints the acronym counts as the name. */
function withoutOtherForm(key: string, statements: readonly Said[], { programme }: Agreement): Said[] {
  const forms = formsOf(key, programme).map(alike);
  const isPrinted = ({ called, origin }: Said) =>
    origin !== 'programme' && forms.includes(alike(called ?? ''));
  const printed = statements.filter(isPrinted);
  const [first] = printed;
  if (first === undefined || forms.length < 2) return [...statements];
  const form = alike(first.called ?? '');
  return statements.filter(
    ({ called }) => alike(called ?? '') === form || !forms.includes(alike(called ?? '')),
  );
}

/** The name in the agreement's language and the acronym of what a key names. */
function formsOf(key: string, { programme }: Programme): string[] {
  const [, kind, ...rest] = key.split('.');
  const lists = { party: programme.parties, unit: programme.units, council: programme.councils };
  const things = kind === 'party' || kind === 'unit' || kind === 'council' ? lists[kind] : [];
  const thing = things.find(({ id }) => id === rest.join('.'));
  return [thing?.name[programme.agreement_language], thing?.acronym].flatMap((form) => form ?? []);
}

/** The name of a figure belongs to the figure; a line's to the indicator that it pays for, where it is the only one. */
function nameKey({ key }: Said, { programme }: Agreement): string {
  if (!key.startsWith('name.budget.')) return key.startsWith('name.') ? key : `name.${key}`;
  const row = programme.budget.rows.find(({ id }) => `name.budget.${id}` === key);
  const served = indicatorPlaces(programme).filter(({ indicator }) => row?.for.includes(indicator.id));
  const measure = served.length === 1 ? served[0]?.indicator.measure : undefined;
  return measure === undefined ? key : `name.${measure}`;
}

/** A letter or two, or a space: another spelling of one name. A word more is another name. */
function isSlip(one: string, other: string): boolean {
  return editDistance(alike(one), alike(other)) <= 2;
}

/** Capitals, accents and punctuation do not make another name. */
function alike(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
