import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';

/** A value as it is written, with the range of its characters: `from` the first, `to` behind the last. */
export type YamlNode = YamlText | YamlList | YamlMapping | YamlNothing;
type Range = { from: number; to: number };
export type YamlText = Range & { kind: 'text'; text: string; isPlain: boolean };
export type YamlList = Range & { kind: 'list'; items: YamlNode[] };
export type YamlMapping = Range & { kind: 'mapping'; pairs: YamlPair[] };
/** A key or a dash with nothing behind it. Its range is empty. */
export type YamlNothing = Range & { kind: 'nothing' };
export type YamlPair = { key: YamlNode; value: YamlNode };

/**
 * The first document among the parser's events as a tree over its text. The parser has already limited how deep it
 * is nested, so that walking it by recursion is safe.
 */
export function yamlTree(text: string, events: readonly Event[]): YamlNode {
  // The first event opens the document.
  const cursor: Cursor = { text, events, index: 1, end: 0 };
  return nextNode(cursor) ?? { kind: 'nothing', from: 0, to: 0 };
}

/** The next event to read, and where the last value ended. */
type Cursor = { text: string; events: readonly Event[]; index: number; end: number };

/** The node at the cursor, or undefined where what holds it is closed. */
function nextNode(cursor: Cursor): YamlNode | undefined {
  const event = cursor.events[cursor.index];
  cursor.index += 1;
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return scalarNode(cursor, event);
    case EVENT_ID.SEQUENCE: {
      const items = [...nodesUntilClosed(cursor)];
      return { kind: 'list', from: event.start, to: closedAt(cursor, event.start), items };
    }
    case EVENT_ID.MAPPING: {
      const pairs: YamlPair[] = [];
      const nodes = nodesUntilClosed(cursor);
      for (const key of nodes) {
        const value = nodes.next();
        if (value.done !== true) pairs.push({ key, value: value.value });
      }
      return { kind: 'mapping', from: event.start, to: closedAt(cursor, event.start), pairs };
    }
    default:
      return undefined;
  }
}

function* nodesUntilClosed(cursor: Cursor): Generator<YamlNode, undefined> {
  for (let node = nextNode(cursor); node !== undefined; node = nextNode(cursor)) yield node;
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

function scalarNode(cursor: Cursor, event: ScalarEvent): YamlText | YamlNothing {
  if (event.valueStart === -1) return { kind: 'nothing', from: cursor.end, to: cursor.end };
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  const node: YamlText = {
    kind: 'text',
    from: writtenFrom(cursor, event),
    to: isQuoted(event) ? event.valueEnd + 1 : event.valueEnd,
    text: getScalarValue(cursor.text, event),
    isPlain,
  };
  cursor.end = node.to;
  return node;
}

/** Quotes belong to a value as it is written, and so does the sign that opens a block of lines. */
function writtenFrom({ text, end }: Cursor, event: ScalarEvent): number {
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  if (isQuoted(event)) return event.valueStart - 1;
  return text.indexOf(event.style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>', end);
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

const closing: Partial<Record<string, string>> = { '[': ']', '{': '}' };

/** A list or mapping ends with its bracket; one without brackets with its last value. */
function closedAt(cursor: Cursor, from: number): number {
  const bracket = closing[cursor.text[from] ?? ''];
  const end = Math.max(cursor.end, from);
  cursor.end = bracket === undefined ? end : cursor.text.indexOf(bracket, end) + 1;
  return cursor.end;
}
