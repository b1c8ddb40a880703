import type { Agreement } from './agreement.ts';
import type { Draft } from './draft.ts';
import { placedStatements } from './placed-statements.ts';
import { placeAt, sourceName, word } from './words.ts';

/** References to paragraphs and parts that the document does not hold. */
export function references({ programme }: Agreement): Draft[] {
  const { paragraphs } = programme;
  const known = new Set([
    ...paragraphs.paragraphs.map(({ id }) => id),
    ...paragraphs.chapters.map(({ id }) => id),
    ...paragraphs.footnotes.map(({ id }) => `footnote ${id}`),
    ...paragraphs.tables.map(({ id }) => id),
    ...paragraphs.lists.map(({ id }) => id),
  ]);
  return placedStatements(programme).flatMap(({ statement, file, path, paragraph }): Draft[] => {
    if (!('refers' in statement)) return [];
    const to = statement.refers;
    const whole = to.split(' / ')[0] ?? to;
    if (known.has(whole) || known.has(to)) return [];
    const last = lastOfChapter(whole, [...known]);
    return [
      {
        code: 'reference-missing',
        ...(last === null ? {} : { variant: 'numbered' }),
        severity: 'error',
        subject: `${to.replaceAll(/[^A-Za-z0-9.]+/g, '_')}@${paragraph.replaceAll(' ', '_')}`,
        params: {
          to,
          from: sourceName(programme, paragraph),
          about: statement.for === undefined ? '' : (speaker) => speaker.say(statement.for ?? {}),
          last: last ?? '',
        },
        places: [placeAt(programme, file, path, paragraph, word('word.refers', { to }))],
        values: [to],
        arithmetic: [],
      },
    ];
  });
}

/** The last paragraph of the chapter that the reference means: 3.2 for 3.8. */
function lastOfChapter(to: string, known: readonly string[]): string | null {
  const chapter = /^(\d+)\.\d+$/.exec(to)?.[1];
  if (chapter === undefined) return null;
  const numbers = known.flatMap((id) => {
    const found = /^(\d+)\.(\d+)$/.exec(id);
    return found?.[1] === chapter ? [Number(found[2])] : [];
  });
  return numbers.length === 0 ? null : `${chapter}.${Math.max(...numbers)}`;
}
