import type { TFunction } from 'i18next';
import type { FindingShape } from '../../contract.ts';
import { groupedPlaces, type PlaceGroup } from './grouped-places.ts';

export type LetterAbout = { name: string; code: string | null };

/** A letter that asks the other party for its reading: every place, the arithmetic, and what would settle it. */
export function findingLetter(finding: FindingShape, programme: LetterAbout, t: TFunction): string {
  const name = programme.code === null ? programme.name : `${programme.name} (${programme.code})`;
  const places = groupedPlaces(finding.places).map((group, index) => `${index + 1}. ${placeWords(group)}`);
  const sums = finding.arithmetic.map(({ label, value }) => `   ${label}: ${value}`);
  const parts = [
    t('page.finding.letter.subject', { name }),
    t('page.finding.letter.greeting'),
    t('page.finding.letter.opening', { name }),
    finding.message,
    [t('page.finding.letter.places'), ...places].join('\n'),
    sums.length === 0 ? '' : [t('page.finding.letter.arithmetic'), ...sums].join('\n'),
    finding.reads === null
      ? ''
      : t('page.finding.letter.meanwhile', { paragraph: finding.reads.label, why: finding.reads.why }),
    t('page.finding.letter.settles', { settles: finding.settles }),
    t('page.finding.letter.closing'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function placeWords({ first, columns, quote, says }: PlaceGroup): string {
  if (quote !== null) return `${first.label}: “${quote.map(({ text }) => text).join('')}”`;
  const { cells } = first;
  if (cells === null) return `${first.label}: ${says.join('; ')}`;
  const read = cells.columns
    .filter(({ id }) => columns.includes(id))
    .map(({ id, name }) => `${name} ${cells.values[id] ?? ''}`);
  return `${first.label}: ${cells.row.name}, ${read.join(', ')}`;
}
