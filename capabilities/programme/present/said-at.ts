import { paragraphOf } from '../rules/agreement/outline.ts';
import type { Programme } from '../rules/format/programme.ts';
import { sourceLabel } from '../words/source-label.ts';
import type { Speaker } from '../words/speaker.ts';

/** How the source of something is called, and the paragraph that opens it where it has one. */
export function saidAt(source: string, programme: Programme, speaker: Speaker) {
  const paragraph = paragraphOf(source);
  const known = programme.paragraphs.paragraphs.some(({ id }) => id === paragraph);
  return { ...sourceLabel(source, programme, speaker), opens: known ? paragraph : null };
}
