import { foldText } from '../search-text/index.ts';

/** How a paragraph's number is written: `Article 5`, `5.2`, or `5.` alone. */
export type NumberStyle = 'article' | 'decimal' | 'simple';

/** A number found at the beginning of a line. */
export interface LeadingNumber {
  readonly style: NumberStyle;
  /** `14.2` is [14, 2]. */
  readonly parts: readonly number[];
  /** Without label and closing signs, as printed: `14.2`, `1.01`. */
  readonly printed: string;
  /** What follows the number. */
  readonly rest: string;
}

const articleNumber =
  /^(?:art[íi]culo|article|art\.?|cl[áa]usula|clause|secci[óo]n|section|p[áa]rrafo|paragraph|numeral|§)\s{0,3}(?:n\.?[º°]\s?)?(\d{1,3}(?:\.\d{1,3}){0,5})(?![\d\p{L},%])/iu;
const decimalNumber = /^(\d{1,3}(?:\.\d{1,3}){1,5})\.?\)?-?(?=\s|$)/;
const simpleNumber = /^(\d{1,3})[.)](?:-)?(?=\s|$)/;
const closingSigns = /^[\s.:)º°ª\-–—]{1,8}/;

/** Reads a paragraph number at the beginning of a text, if there is one. */
export function leadingNumber(text: string): LeadingNumber | undefined {
  // Only the beginning is looked at, so that the length of a line does not matter.
  const head = text.slice(0, 80);
  return (
    fromDigits('article', articleNumber.exec(head), text) ??
    fromDigits('decimal', decimalNumber.exec(head), text) ??
    fromDigits('simple', simpleNumber.exec(head), text) ??
    fromOrdinal(head, text)
  );
}

function fromDigits(
  style: NumberStyle,
  match: RegExpExecArray | null,
  text: string,
): LeadingNumber | undefined {
  const printed = match?.[1];
  if (match === null || printed === undefined) return undefined;
  return { style, printed, parts: printed.split('.').map(Number), rest: afterNumber(text, match[0].length) };
}

// Spanish contracts name their clauses: PRIMERA, SEGUNDA, … DÉCIMA TERCERA. Longer stems stand first.
const units = 'primer segund tercer cuart quint sext septim octav noven'.split(' ');
const ordinal =
  /^(?:clausula\s+|articulo\s+)?(?:(vigesim|decim)[oa]?(?:\s+|(?=[a-z])))?(undecim|duodecim|vigesim|decim|primer|segund|tercer|cuart|quint|sext|septim|setim|octav|noven)[oa]?(?![a-z])/;

function fromOrdinal(head: string, text: string): LeadingNumber | undefined {
  if (!/^(?:cl|art|[PSTCQONDUV][A-ZÉ]{4})/i.test(head)) return undefined;
  const folded = foldText(head);
  const match = ordinal.exec(folded);
  if (match === null) return undefined;
  const hasLabel = /^(?:clausula|articulo)/.test(folded);
  const printed = head.slice(0, match[0].length).trim();
  const isClosed = /^\s?[.:\-–—]/.test(head.slice(match[0].length));
  // Without a label only "PRIMERA.-" or "PRIMERA:" in capitals is a number; "Primera, …" begins a sentence.
  if (!hasLabel && !(isClosed && printed === printed.toUpperCase())) return undefined;
  const value = tensOf(match[1]) + unitOf(match[2] ?? '');
  return {
    style: 'article',
    printed: String(value),
    parts: [value],
    rest: afterNumber(text, match[0].length),
  };
}

function tensOf(stem: string | undefined): number {
  if (stem === undefined) return 0;
  return stem === 'vigesim' ? 20 : 10;
}

function unitOf(stem: string): number {
  const special: Readonly<Record<string, number>> = {
    decim: 10,
    undecim: 11,
    duodecim: 12,
    vigesim: 20,
    setim: 7,
  };
  return special[stem] ?? units.indexOf(stem) + 1;
}

function afterNumber(text: string, length: number): string {
  const signs = closingSigns.exec(text.slice(length, length + 8));
  return text.slice(length + (signs?.[0].length ?? 0));
}
