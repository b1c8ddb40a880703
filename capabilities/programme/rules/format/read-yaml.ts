import {
  boolCoreTag,
  type Event,
  floatCoreTag,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { codePoint, firstControlCharacter } from './decode-text.ts';
import { type FilePosition, type FileProblem, fileProblem } from './file-problem.ts';
import type { ItemPath } from './programme.ts';
import { positionsIn } from './text-lines.ts';
import { places } from './yaml-places.ts';
import { deepestNesting, refusedIn } from './yaml-refusal.ts';
import { slipOf } from './yaml-slip.ts';
import { type YamlMapping, type YamlNode, type YamlText, yamlTree } from './yaml-tree.ts';

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

type Reading = {
  file: string;
  text: string;
  positionAt: (offset: number) => FilePosition;
  problems: FileProblem[];
};

/** Reads a text as YAML of the plain kind: mappings, lists, texts, numbers, true and false. Pure. */
export function readYaml(file: string, text: string): { yaml: YamlFile } | { problems: FileProblem[] } {
  const reading: Reading = { file, text, positionAt: positionsIn(text), problems: [] };
  const parsed = eventsOf(reading);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const refused = refusedIn(text, parsed.events);
  if (refused !== undefined) {
    return { problems: [problemAt(reading, refused.code, refused.offset, refused.found)] };
  }
  const root = yamlTree(text, parsed.events);
  if (root.kind !== 'mapping') return { problems: [problemAt(reading, 'not_a_mapping', root.from, text)] };
  const value = plainValue(root, reading);
  if (reading.problems.length > 0) return { problems: reading.problems };
  return { yaml: { value, ...places(root, text, reading.positionAt) } };
}

/** What the parser sees in the text, value by value; or where it could read no further. */
function eventsOf(reading: Reading): { events: Event[] } | { problem: FileProblem } {
  const { text } = reading;
  try {
    return { events: parseEvents(text, { maxDepth: deepestNesting }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { code, offset } = slipOf(error, text);
    const { line } = reading.positionAt(offset);
    return { problem: problemAt(reading, code, offset, text.split('\n', line)[line - 1]?.trim()) };
  }
}

function problemAt({ file, positionAt }: Reading, code: string, offset: number, found?: string): FileProblem {
  return fileProblem(code, file, positionAt(offset), { found });
}

function plainValue(node: YamlNode, reading: Reading): unknown {
  switch (node.kind) {
    case 'text':
      return textValue(node, reading);
    case 'list':
      return node.items.map((item) => plainValue(item, reading));
    case 'mapping':
      return mappingValue(node, reading);
    case 'nothing':
      return null;
  }
}

function mappingValue(node: YamlMapping, reading: Reading): Record<string, unknown> {
  const seen = new Map<string, number>();
  const entries: [string, unknown][] = [];
  for (const { key, value } of node.pairs) {
    const name = keyName(key, reading);
    if (name === undefined) continue;
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, key.from);
      entries.push([name, plainValue(value, reading)]);
    } else {
      const params = { first_line: reading.positionAt(first).line };
      reading.problems.push(
        fileProblem('duplicate_key', reading.file, reading.positionAt(key.from), { found: name, params }),
      );
    }
  }
  return Object.fromEntries(entries);
}

function keyName(key: YamlNode, reading: Reading): string | undefined {
  if (key.kind !== 'text' || !['string', 'number'].includes(typeof textValue(key, reading))) {
    const found = reading.text.slice(key.from, key.from + 60);
    reading.problems.push(problemAt(reading, 'key_not_text', key.from, found));
    return undefined;
  }
  const name = key.text;
  if (name === '<<') reading.problems.push(problemAt(reading, 'merge_key', key.from, name));
  else if (name === '__proto__') reading.problems.push(problemAt(reading, 'reserved_key', key.from, name));
  else return name;
  return undefined;
}

/** A number keeps its printed zeros: 2.50 becomes the text "2.50", which the format reads as the same number. */
function textValue({ text, isPlain, from }: YamlText, reading: Reading): unknown {
  const value = isPlain ? coreValue(text) : text;
  if (typeof value === 'number' && String(value) !== text && plainNumber.test(text)) return text;
  if (typeof value === 'string') {
    const control = firstControlCharacter(value);
    if (control !== -1 || !value.isWellFormed()) {
      const found = control === -1 ? 'U+D800–U+DFFF' : codePoint(value.charCodeAt(control));
      reading.problems.push(problemAt(reading, 'control_character', from, found));
    }
  }
  return value;
}

const plainNumber = /^-?\d+(\.\d+)?$/;

/** A text without quotes as the core schema reads it (YAML 1.2, 10.3.2): number, true, false, nothing or text. */
function coreValue(text: string): unknown {
  for (const tag of coreTags) {
    const value: unknown = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

const coreTags = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];
