import { paragraphOf } from '../rules/agreement/outline.ts';
import type { FindingPlace } from '../rules/check/finding.ts';
import type { Programme } from '../rules/format/programme.ts';
import { citedCells } from './cited-cells.ts';
import { quoteAt } from './cited-quote.ts';
import { logframeItemAt } from './logframe-lines.ts';
import type { Speaker } from './speaker.ts';

/** A place of the agreement as a reader meets it: its name, the page that shows it whole, and what stands there. */
export function presentPlace(place: FindingPlace, programme: Programme, speaker: Speaker) {
  const cells = citedCells(place, programme, speaker);
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    paragraph: place.paragraph,
    says: place.says[speaker.locale],
    ...labelOf(place, programme, speaker),
    opens: opensOf(place, programme),
    quote: cells === null ? quoteAt(place, programme, speaker) : null,
    cells,
  };
}

function labelOf({ paragraph, file }: FindingPlace, programme: Programme, { say, t }: Speaker) {
  if (paragraph === null) return { label: file, numbered: false };
  const footnote = /^footnote (.+)$/.exec(paragraph)?.[1];
  if (footnote !== undefined) return { label: t('place.footnote', { footnote }), numbered: false };
  const whole = paragraphOf(paragraph);
  const part = paragraph.slice(whole.length).replace(/^ \/ /, '');
  if (isNumber(whole)) {
    return { label: part === '' ? whole : `${whole}, ${partName(part, programme, say)}`, numbered: true };
  }
  const known = programme.paragraphs.paragraphs.find(({ id }) => id === whole);
  return { label: known === undefined ? paragraph : say(known.title), numbered: false };
}

function partName(part: string, { budget }: Programme, say: Speaker['say']): string {
  const row = isNumber(part) ? undefined : budget.rows.find(({ id }) => id === part);
  return row === undefined ? part : say(row.title);
}

function isNumber(id: string): boolean {
  return /^(\d+(\.\w+)*|[IVXLC]+)$/.test(id);
}

function opensOf(place: FindingPlace, programme: Programme) {
  if (place.file === 'budget.csv') {
    const row = programme.budget.rows.find(({ line }) => line === place.line);
    if (row !== undefined) return { page: 'budget' as const, id: row.id };
  }
  const item = logframeItemAt(place, programme);
  if (item?.kind === 'indicator') return { page: 'logframe' as const, id: item.id };
  const paragraph = place.paragraph === null ? null : paragraphOf(place.paragraph);
  const known = programme.paragraphs.paragraphs.find(({ id }) => id === paragraph);
  return known === undefined ? null : { page: 'paragraph' as const, id: known.id };
}
