import { paragraphOf } from '../rules/agreement/outline.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { Speaker } from './speaker.ts';

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
