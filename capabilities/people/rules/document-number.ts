/** A kind of identity document, as the programme's file says it. */
export type DocumentKind = Readonly<{
  id: string;
  name: string;
  characters: 'digits' | 'letters_and_digits';
  shortest: number;
  longest: number;
}>;

/**
 * The number of a document in the one form in which it is kept: wide figures made narrow, capitals, without spaces,
 * points and dashes. Zeros in front stay, because it is a text and no number. Undefined where it cannot be one of its
 * kind.
 */
export function documentNumber(kind: DocumentKind, written: string): string | undefined {
  const number = written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.\-\u2010-\u2015]/g, '');
  const form = kind.characters === 'digits' ? /^[0-9]+$/ : /^[0-9A-Z]+$/;
  const fits = number.length >= kind.shortest && number.length <= kind.longest;
  return fits && form.test(number) ? number : undefined;
}

/** A number as those see it who did not ask for it: how it ends, and not how long it is. */
export function maskedNumber(number: string): string {
  return `••••${number.length < 6 ? '' : number.slice(-2)}`;
}
