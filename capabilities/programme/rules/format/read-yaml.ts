import {
  Composer,
  type CST,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { codePoint, firstControlCharacter } from './decode-text.ts';
import { type FilePosition, type FileProblem, fileProblem } from './file-problem.ts';
import { guardYaml } from './guard-yaml.ts';
import type { ItemPath } from './programme.ts';

/** A YAML file as plain values, with the place of each. */
export type YamlFile = {
  value: unknown;
  /** Where a value begins; where it is not written, the value that should hold it. */
  placeOf: (path: ItemPath) => FilePosition;
  /** Where a key of a mapping stands. */
  keyPlaceOf: (path: ItemPath, key: string) => FilePosition;
  /** What is written at a place, as it is written. */
  writtenAt: (path: ItemPath) => string | undefined;
};

type Reading = { file: string; text: string; lines: LineCounter; problems: FileProblem[] };

// `uniqueKeys` would compare each key of a mapping with each; plainValue looks them up instead.

/** Reads a text as YAML of the plain kind: mappings, lists, texts, numbers, true and false. Pure. */
export function readYaml(file: string, text: string): { yaml: YamlFile } | { problems: FileProblem[] } {
  const lines = new LineCounter();
  // The parser tells the start of each line but the first, unless it is fed by its own `parse`.
  lines.addNewLine(0);
  const reading: Reading = { file, text, lines, problems: [] };
  const tokens = tokensOf(reading);
  if ('problem' in tokens) return { problems: [tokens.problem] };
  const composer = new Composer({ version: '1.2', prettyErrors: false, uniqueKeys: false });
  const [document, second] = composer.compose(tokens.tokens, true, text.length);
  if (document === undefined || second !== undefined) {
    return { problems: [problemAt(reading, 'several_documents', second?.range[0] ?? 0)] };
  }
  const [error] = document.errors;
  // What follows a first error is mostly its echo.
  if (error !== undefined) return { problems: [syntaxProblem(reading, error, tokens.lastQuote)] };
  const root = document.contents;
  if (!isMap(root)) return { problems: [problemAt(reading, 'not_a_mapping', root?.range?.[0] ?? 0, text)] };
  const value = plainValue(root, reading);
  if (reading.problems.length > 0) return { problems: reading.problems };
  return { yaml: { value, ...places(root, reading) } };
}

/** The parser's tokens, as far as the guard lets them through. */
function tokensOf(reading: Reading): { tokens: CST.Token[]; lastQuote: number } | { problem: FileProblem } {
  const refusedBy = guardYaml();
  const parser = new Parser(reading.lines.addNewLine);
  const tokens: CST.Token[] = [];
  let lastQuote = 0;
  for (const token of new Lexer().lex(reading.text)) {
    const refused = refusedBy(token);
    if (refused !== undefined) {
      return { problem: problemAt(reading, refused.code, refused.offset, refused.found) };
    }
    if (/^["']/.test(token)) lastQuote = parser.offset;
    for (const parsed of parser.next(token)) tokens.push(parsed);
  }
  tokens.push(...parser.end());
  return { tokens, lastQuote };
}

function positionAt({ lines }: Reading, offset: number): FilePosition {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function problemAt(reading: Reading, code: string, offset: number, found?: string): FileProblem {
  return fileProblem(code, reading.file, positionAt(reading, offset), { found });
}

/** The parser's own codes in the words of a person who writes a programme; each has a text in the locales. */
const syntaxCodes: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indentation',
  BLOCK_AS_IMPLICIT_KEY: 'colon_in_text',
  MULTILINE_IMPLICIT_KEY: 'key_without_colon',
  MISSING_CHAR: 'missing_character',
  BAD_SCALAR_START: 'needs_quotes',
  BAD_DQ_ESCAPE: 'bad_escape',
};

/** The parser finds a quote that is not closed at the end of the file; a person looks where it was opened. */
function syntaxProblem(reading: Reading, error: YAMLError, lastQuote: number): FileProblem {
  const isOpenQuote = error.code === 'MISSING_CHAR' && error.message.includes('quote');
  const offset = isOpenQuote ? lastQuote : Math.min(error.pos[0], reading.text.length);
  const { line } = positionAt(reading, offset);
  const code = syntaxCodes[error.code] ?? 'yaml_syntax';
  return problemAt(reading, code, offset, reading.text.split('\n', line)[line - 1]?.trim() ?? '');
}

function plainValue(node: unknown, reading: Reading): unknown {
  if (isScalar(node)) return scalarValue(node, reading);
  if (isSeq(node)) return node.items.map((item) => plainValue(item, reading));
  if (!isMap(node)) return null;
  const seen = new Map<string, number>();
  const entries: [string, unknown][] = [];
  for (const pair of node.items) {
    const key = keyOf(pair, reading);
    if (key === undefined) continue;
    const value = plainValue(pair.value, reading);
    const first = seen.get(key.name);
    if (first === undefined) {
      seen.set(key.name, key.offset);
      entries.push([key.name, value]);
    } else {
      const position = positionAt(reading, key.offset);
      const params = { first_line: positionAt(reading, first).line };
      reading.problems.push(
        fileProblem('duplicate_key', reading.file, position, { found: key.name, params }),
      );
    }
  }
  return Object.fromEntries(entries);
}

function keyOf(
  { key }: Pair<unknown, unknown>,
  reading: Reading,
): { name: string; offset: number } | undefined {
  const offset = offsetOf(key) ?? 0;
  if (!isScalar(key) || (typeof key.value !== 'string' && typeof key.value !== 'number')) {
    reading.problems.push(
      problemAt(reading, 'key_not_text', offset, reading.text.slice(offset, offset + 60)),
    );
    return undefined;
  }
  const name = String(key.source ?? key.value);
  if (name === '<<') reading.problems.push(problemAt(reading, 'merge_key', offset, name));
  else if (name === '__proto__') reading.problems.push(problemAt(reading, 'reserved_key', offset, name));
  else return { name, offset };
  return undefined;
}

/** A number keeps its printed zeros: 2.50 becomes the text "2.50", which the format reads as the same number. */
function scalarValue(node: Scalar, reading: Reading): unknown {
  const { value, source = '' } = node;
  if (typeof value === 'number' && String(value) !== source && plainNumber.test(source)) return source;
  if (typeof value === 'string') {
    const control = firstControlCharacter(value);
    if (control !== -1 || !value.isWellFormed()) {
      const found = control === -1 ? 'U+D800–U+DFFF' : codePoint(value.charCodeAt(control));
      reading.problems.push(problemAt(reading, 'control_character', node.range?.[0] ?? 0, found));
    }
  }
  return value;
}

const plainNumber = /^-?\d+(\.\d+)?$/;

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function isNode(node: unknown): node is Node {
  return isScalar(node) || isMap(node) || isSeq(node);
}

function places(root: Node, reading: Reading): Omit<YamlFile, 'value'> {
  return {
    placeOf: (path) => positionAt(reading, placeOffset(root, path)),
    keyPlaceOf: (path, key) =>
      positionAt(reading, offsetOf(pairOf(nodeAt(root, path), key)?.key) ?? placeOffset(root, path)),
    writtenAt: (path) => {
      const node = nodeAt(root, path);
      const [from, to] = node?.range ?? [0, 0];
      return node === undefined ? undefined : reading.text.slice(from, to);
    },
  };
}

/** A scalar's own place; of a mapping or list its key, because its first line is the one to look at. */
function placeOffset(root: Node, path: ItemPath): number {
  let node: Node = root;
  let offset = root.range?.[0] ?? 0;
  for (const step of path) {
    const pair = typeof step === 'string' || isMap(node) ? pairOf(node, String(step)) : undefined;
    const next = pair === undefined ? childOf(node, step) : pair.value;
    const isInline = isScalar(next) && (next.range?.[0] ?? 0) < (next.range?.[1] ?? 0);
    offset = (isInline || pair === undefined ? offsetOf(next) : offsetOf(pair.key)) ?? offset;
    if (!isNode(next)) return offset;
    node = next;
  }
  return offset;
}

function nodeAt(root: Node, path: ItemPath): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = node === undefined ? undefined : childOf(node, step);
  return node;
}

function childOf(node: Node, step: string | number): Node | undefined {
  const child = isSeq(node) ? node.items[Number(step)] : pairOf(node, String(step))?.value;
  return isNode(child) ? child : undefined;
}

function pairOf(node: Node | undefined, key: string): Pair<unknown, unknown> | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.source ?? pair.key.value) === key);
}
