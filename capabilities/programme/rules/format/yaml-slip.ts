import type { YAMLException } from 'js-yaml';

/** A slip in a text that cannot be read as YAML: its code (each has a text in the locales) and where it stands. */
export type YamlSlip = { code: string; offset: number };

/**
 * The parser's error in the words of a person who writes a programme. The parser stops where it can go on no further;
 * a person looks where the slip was made, which is often before.
 */
export function slipOf(error: YAMLException, text: string): YamlSlip {
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  const known = reasons.find(([pattern]) => pattern.test(error.reason))?.[1];
  switch (known) {
    case undefined:
      return slipByPlace(text, offset);
    case 'missing_character':
      return { code: known, offset: lastOpening(text, offset) };
    case 'key_without_colon':
      return { code: known, offset: firstWrittenBefore(text, lineStart(text, offset)) };
    case 'bad_escape':
      return { code: known, offset: text.lastIndexOf('\\', offset) };
    default:
      return { code: known, offset };
  }
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^nesting exceeded/, 'too_deep'],
  [/^tab characters/, 'tab'],
  [/escape sequence|hexadecimal/, 'bad_escape'],
  [/^deficient indentation|^unexpected end|^missed comma/, 'missing_character'],
  [/multiline key/, 'key_without_colon'],
  [/^directives end mark|directive/i, 'directive'],
];

/** What the parser calls an indentation or an unexpected end is told apart by what stands there. */
function slipByPlace(text: string, offset: number): YamlSlip {
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  const sign = text[offset] ?? '';
  if (before.trim() === '') return { code: 'indentation', offset };
  const value = valueStart(before);
  if (sign === ':') {
    return before.slice(0, value).includes(':')
      ? { code: 'colon_in_text', offset: start + value }
      : { code: 'indentation', offset: start + before.search(/\S/) };
  }
  return { code: value === before.length && needsQuotes.test(sign) ? 'needs_quotes' : 'yaml_syntax', offset };
}

/** Signs with which no text begins unless it is in quotes (YAML 1.2, 5.3 indicator characters). */
const needsQuotes = /[@`%,[\]{}&*!|>?-]/;

/** Where the value of a line begins, behind its dashes and its key. */
function valueStart(line: string): number {
  return /^\s*(?:- +)*(?:[^:"']*: +)?/.exec(line)?.[0].length ?? 0;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The first character of the last line above that is not empty. */
function firstWrittenBefore(text: string, end: number): number {
  const above = text.slice(0, end).trimEnd();
  const start = lineStart(above, above.length);
  return start + Math.max(0, above.slice(start).search(/\S/));
}

/** The last quote or bracket that opens a value and that its own line does not close. */
function lastOpening(text: string, offset: number): number {
  const openings = [...text.slice(0, offset).matchAll(/(?<=^\s*|[:\-?]\s+|[[{,]\s*)["'[{]/gm)];
  const open = openings.findLast(({ 0: sign, index }) => {
    const lineEnd = text.indexOf('\n', index);
    return !text.slice(index + 1, lineEnd === -1 ? text.length : lineEnd).includes(closedBy[sign] ?? sign);
  });
  return open?.index ?? offset;
}

const closedBy: Partial<Record<string, string>> = { '[': ']', '{': '}' };
