import { knownFigureKeys, resolveFigureKey } from './figure-keys.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import type { Names } from './names.ts';
import { nearMisses } from './near-miss.ts';
import type { FilePlace } from './programme.ts';
import type { NameKind } from './reference.ts';

/** Whether something of one of these kinds bears the name. */
export function nameExists(names: Names, name: string, kinds: readonly NameKind[]): boolean {
  return kinds.some((kind) => {
    if (kind === 'figure') return resolveFigureKey(names, name) !== undefined;
    if (kind === 'paragraph') return sourceExists(names, name);
    return names.has(kind, name);
  });
}

/** The problem of a name that nothing bears, with the names that exist. */
export function unknownName(
  names: Names,
  place: FilePlace,
  name: string,
  kinds: readonly NameKind[],
): FileProblem {
  const words = [...new Set(kinds.flatMap((kind) => knownNames(names, kind)))];
  // There are hundreds of keys of figures: how they are built says more.
  const allowed = kinds.includes('figure')
    ? { words: nearMisses(name, words), forms: ['figure_key'] }
    : { words };
  return fileProblem('unknown_name', place.file, place, { found: name, allowed, kinds });
}

/** `4.4`, `footnote 4`, `I / 1.5`: the part before the slash is a paragraph or a footnote. */
function sourceExists(names: Names, source: string): boolean {
  const [first = ''] = source.split(' / ');
  const footnote = /^footnote (.+)$/.exec(first.trim())?.[1];
  return footnote === undefined ? names.has('paragraph', first.trim()) : names.has('footnote', footnote);
}

function knownNames(names: Names, kind: NameKind): readonly string[] {
  if (kind === 'figure') return knownFigureKeys(names);
  if (kind !== 'paragraph') return names.all(kind);
  return [...names.all('paragraph'), ...names.all('footnote').map((footnote) => `footnote ${footnote}`)];
}
