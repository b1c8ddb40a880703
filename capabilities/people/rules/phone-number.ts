/**
 * A telephone number in the one form in which it is kept: figures, and the plus of a country code in front. Undefined
 * where it cannot be one.
 */
export function phoneNumber(written: string): string | undefined {
  const number = written
    .normalize('NFKC')
    .replaceAll(/[\s().\-/\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
  return /^\+?[0-9]{6,15}$/.test(number) ? number : undefined;
}
