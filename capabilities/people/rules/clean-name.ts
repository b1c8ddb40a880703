/**
 * A name as it is kept: composed letters, single spaces, and none of the signs that are not seen and make one name look
 * like another (controls, marks of direction, spaces without width).
 */
export function cleanName(written: string): string {
  return written
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

/** A whole name in the order in which it is spoken. */
export function spokenName(person: Readonly<{ given_names: string; family_names: string }>): string {
  return `${person.given_names} ${person.family_names}`.trim();
}
