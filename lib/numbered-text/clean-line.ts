const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The words of a line without markdown's marks: emphasis, escaped signs, raised figures. */
export function cleanLine(line: string): string {
  return line
    .replaceAll('**', '')
    .replaceAll('__', '')
    .replace(/<sup>(\d{1,3})<\/sup>/g, (_, digits: string) => raised(digits))
    .replace(/\[\^(\d{1,3})\]:?/g, (_, digits: string) => raised(digits))
    .replace(/\\([$_*#\-+.()[\]~`&%|<>])/g, '$1');
}

/** The number of a footnote at the beginning of its text, and the rest. */
export function footnoteStart(text: string): { number: string; rest: string } | undefined {
  const match = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}\/)\s*/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const number = [...match[1].replace('/', '')].map(flat).join('');
  return { number, rest: text.slice(match[0].length) };
}

/** Whether a sentence is complete at the end of the text. */
export function isFinished(text: string): boolean {
  // Raised figures of footnotes, quotation marks and brackets may follow the last stop.
  return /[.!?:…][\s"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(text.slice(-24));
}

/** Whether the text goes on with a sentence that began before it. */
export function startsLower(text: string): boolean {
  return /^[\s"'“‘(]{0,3}\p{Ll}/u.test(text.slice(0, 6));
}

function raised(digits: string): string {
  return [...digits].map((digit) => superscripts.charAt(Number(digit))).join('');
}

function flat(digit: string): string {
  const value = superscripts.indexOf(digit);
  return value < 0 ? digit : String(value);
}
