/**
 * The name under which a file was given, fit to be shown and saved under (cases F3, D3): without the folders before it,
 * without letters that cannot be seen or that turn the reading direction, and not too long. It is never used as a path.
 */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .toWellFormed()
    .replaceAll(unseen, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  return shortened(visible) || 'file';
}

// Controls, marks of reading direction, and what is not drawn; joiners stay, letters and emoji are made with them.
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** The letters after the last point, where they look like the ending of a file's name. */
export function endingOf(name: string): string | undefined {
  return /\.((?=.*[a-z])[a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
}

const longest = 120;

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const ending = endingOf(name);
  const kept = ending === undefined ? '' : `…${name.slice(-(ending.length + 1))}`;
  return letters.slice(0, longest - kept.length).join('') + kept;
}
