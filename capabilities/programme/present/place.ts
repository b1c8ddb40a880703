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
    ...sourceLabel(place.paragraph ?? place.file, programme, speaker),
    opens: opensOf(place, programme),
    quote: cells === null ? quoteAt(place, programme, speaker) : null,
    cells,
  };
}

/** What a reader calls a source: a number with what it names of it, or the title of a part under its chapter. */
export function sourceLabel(source: string, programme: Programme, { say, t }: Speaker) {
  const footnote = /^footnote (.+)$/.exec(source)?.[1];
  if (footnote !== undefined) return { label: t('place.footnote', { footnote }), numbered: false };
  const whole = paragraphOf(source);
  const part = source.slice(whole.length).replace(/^ \/ /, '');
  if (isNumber(whole)) {
    return { label: part === '' ? whole : `${whole}, ${partName(part, programme, say)}`, numbered: true };
  }
  const { paragraphs, chapters } = programme.paragraphs;
  const known = paragraphs.find(({ id }) => id === whole);
  if (known === undefined) return { label: source, numbered: false };
  const chapter = chapters.find(({ id }) => id === known.chapter);
  const titles = [...new Set([chapter?.title ?? known.title, known.title].map(say))];
  const name = part === '' ? [] : [partName(part, programme, say)];
  return { label: [titles.join(': '), ...name].join(', '), numbered: false };
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
