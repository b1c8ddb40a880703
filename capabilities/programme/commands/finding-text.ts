import { formatDate } from '#kernel/i18n/format-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Finding, FindingPlace } from '../rules/check/finding.ts';
import type { FileProblem } from '../rules/format/file-problem.ts';
import { type Speaker, translate } from '../words/speaker.ts';

/** The lines of a file of the programme. */
export type Sources = (file: string) => readonly string[];

/** Colours of a terminal; without colours every one gives the text back. */
export type Ink = Record<'error' | 'warning' | 'note' | 'quiet' | 'strong', (text: string) => string>;

type Look = { speaker: Speaker; sources: Sources; ink: Ink };

const escapeCode = '\u001b[';
const codes = { error: '1;31', warning: '1;33', note: '1;36', quiet: '34', strong: '1' } as const;

export function inkFor(colours: boolean): Ink {
  const paint = (name: keyof typeof codes) => (text: string) =>
    colours ? `${escapeCode}${codes[name]}m${text}${escapeCode}0m` : text;
  return {
    error: paint('error'),
    warning: paint('warning'),
    note: paint('note'),
    quiet: paint('quiet'),
    strong: paint('strong'),
  };
}

/** A finding as a good compiler would say it: what, where with the line, the arithmetic, what would settle it. */
export function findingText(finding: Finding, { speaker, sources, ink }: Look): string {
  const { locale, t } = speaker;
  const label = t(`check.severity.${finding.settled === undefined ? finding.severity : 'settled'}`);
  const paint = finding.settled === undefined ? ink[finding.severity] : ink.quiet;
  const shown = finding.places.slice(0, mostPlaces);
  const gutter = ' '.repeat(String(Math.max(0, ...shown.map(({ line }) => line))).length);
  const more = finding.places.slice(mostPlaces).map(({ file, line, column }) => `${file}:${line}:${column}`);
  return [
    `${paint(`${label}[${finding.code}]`)}: ${ink.strong(finding.message[locale])}`,
    ...shown.flatMap((place) => placeLines(place, place.says[locale], { gutter, sources, ink })),
    ...(more.length === 0
      ? []
      : [`${gutter}${ink.quiet('...')} ${t('check.terminal.more', { places: more.join(', ') })}`]),
    ...arithmeticLines(finding, gutter, { locale, ink }),
    ...notes(finding, speaker).map((line) => `${gutter} ${ink.quiet('=')} ${line}`),
  ].join('\n');
}

// A sum of fifty lines is told by its first places; the others are named.
const mostPlaces = 6;

/** A file that could not be read, said in the same way. */
export function problemText(
  { code, file, line, column, message }: FileProblem,
  { locale, sources, ink }: { locale: Locale; sources: Sources; ink: Ink },
): string {
  const gutter = ' '.repeat(String(line).length);
  const label = translate(locale)('check.severity.error');
  return [
    `${ink.error(`${label}[${code}]`)}: ${ink.strong(message[locale])}`,
    ...placeLines({ file, line, column, paragraph: null }, '', { gutter, sources, ink }),
  ].join('\n');
}

type Spot = Pick<FindingPlace, 'line' | 'column' | 'paragraph'> & { file: string };

/** `--> file:line:column`, the line of the file and a marker below it with what it says. */
function placeLines(
  { file, line, column, paragraph }: Spot,
  says: string,
  { gutter, sources, ink }: { gutter: string; sources: Sources; ink: Ink },
): string[] {
  const at = paragraph === null ? '' : ` (${paragraph})`;
  const head = `${gutter}${ink.quiet('-->')} ${file}:${line}:${column}${at}`;
  const text = sources(file)[line - 1];
  if (text === undefined) return [head];
  const { excerpt, offset, length } = excerptOf(text, column - 1, file.endsWith('.csv'));
  const number = String(line).padStart(gutter.length);
  const marker = `${' '.repeat(offset)}${'^'.repeat(length)}${says === '' ? '' : ` ${says}`}`;
  return [
    head,
    `${ink.quiet(`${number} |`)} ${excerpt}`,
    `${ink.quiet(`${gutter} |`)} ${ink.warning(marker)}`,
  ];
}

const widest = 96;

/** As much of a line as a terminal shows, with the place of what is meant in it: a cell of a table, a value, an item. */
function excerptOf(text: string, start: number, isTable: boolean) {
  const end = isTable ? cellEnd(text, start) : text.trimEnd().length;
  const from = start > widest / 2 ? start - 24 : 0;
  const cut = text.slice(from, from + widest).trimEnd();
  const lead = from > 0 ? '…' : '';
  const tail = from + widest < text.length ? '…' : '';
  const length = Math.max(1, Math.min(end, from + cut.length) - start);
  return { excerpt: `${lead}${cut}${tail}`, offset: start - from + lead.length, length };
}

/** End of a cell that begins here, inside its quotation marks where it has some. */
function cellEnd(text: string, start: number): number {
  const end = text[start] === '"' ? text.indexOf('"', start + 1) + 1 : text.indexOf(',', start);
  return end <= 0 ? text.length : end;
}

function arithmeticLines(
  { arithmetic }: Finding,
  gutter: string,
  { locale, ink }: { locale: Locale; ink: Ink },
): string[] {
  if (arithmetic.length === 0) return [];
  const widest = Math.max(...arithmetic.map(({ label }) => label[locale].length));
  const values = Math.max(...arithmetic.map(({ value }) => value[locale].length));
  return [
    `${gutter} ${ink.quiet('|')}`,
    ...arithmetic.map(({ label, value, emphasised }) => {
      const text = `${label[locale].padEnd(widest)}  ${value[locale].padStart(values)}`;
      return `${gutter} ${ink.quiet('|')}   ${emphasised ? ink.strong(text) : text}`;
    }),
    `${gutter} ${ink.quiet('|')}`,
  ];
}

/** What Minka reads meanwhile, who settled it, and what would. */
function notes({ settles, reads, settled, key }: Finding, speaker: Speaker): string[] {
  const { locale, t, say, tag } = speaker;
  return [
    ...(settled === undefined
      ? [t('check.terminal.settles', { what: settles[locale] })]
      : [
          t('check.terminal.settled', {
            by: settled.by,
            on: formatDate(settled.on, tag),
            why: say(settled.why),
          }),
        ]),
    ...(reads === undefined
      ? []
      : [t('check.terminal.reads', { paragraph: reads.paragraph, why: say(reads.why) })]),
    t('check.terminal.key', { key }),
  ];
}
