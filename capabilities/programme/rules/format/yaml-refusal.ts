import { EVENT_ID, type Event } from 'js-yaml';

/** Something that the files of a programme do without, and where it stands in the text. */
export type YamlRefusal = { code: string; offset: number; found: string };

/** Nothing in the format is nested half as deep. */
export const deepestNesting = 40;
/** Ten times what a long agreement takes. */
const mostEvents = 80_000;

/**
 * The first of the parser's events that makes a file more than plain data in one document. It stands before any value
 * is built, so that a small file cannot unfold into a large one.
 */
export function refusedIn(text: string, events: readonly Event[]): YamlRefusal | undefined {
  if (events.length > mostEvents) return { code: 'too_many_values', offset: 0, found: '' };
  for (const [index, event] of events.entries()) {
    const refused =
      event.type === EVENT_ID.DOCUMENT ? refusedDocument(text, events, index) : refusedNode(text, event);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Directives stand before the first document; one file holds one document. */
function refusedDocument(text: string, events: readonly Event[], index: number): YamlRefusal | undefined {
  const begins = startOf(events[index + 1]) ?? 0;
  if (index > 0) return { code: 'several_documents', offset: begins, found: '' };
  const directive = /^%.*/m.exec(text.slice(0, begins));
  return directive === null ? undefined : { code: 'directive', offset: directive.index, found: directive[0] };
}

function refusedNode(
  text: string,
  event: Exclude<Event, { type: typeof EVENT_ID.DOCUMENT }>,
): YamlRefusal | undefined {
  if (event.type === EVENT_ID.POP) return undefined;
  const { anchorStart, anchorEnd } = event;
  if (event.type === EVENT_ID.ALIAS) return refusal('alias', text, anchorStart - 1, anchorEnd);
  if (anchorStart !== -1) return refusal('anchor', text, anchorStart - 1, anchorEnd);
  return event.tagStart === -1 ? undefined : refusal('tag', text, event.tagStart, event.tagEnd);
}

function refusal(code: string, text: string, from: number, to: number): YamlRefusal {
  return { code, offset: from, found: text.slice(from, to) };
}

function startOf(event: Event | undefined): number | undefined {
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT)
    return undefined;
  const starts = [event.anchorStart - 1];
  if (event.type === EVENT_ID.SCALAR) starts.push(event.tagStart, event.valueStart);
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING)
    starts.push(event.tagStart, event.start);
  const written = starts.filter((start) => start >= 0);
  return written.length === 0 ? undefined : Math.min(...written);
}
