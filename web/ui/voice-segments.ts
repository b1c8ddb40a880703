import type { VoiceSegment } from './paragraph-voice.tsx';

/**
 * Cuts a statement whose marked words are written `[words](#id)` into segments, numbering the marks in the order in
 * which they are given.
 *
 * @param ids the rules beside the paragraph, in their order: the first is number 1
 */
export function voiceSegments(text: string, ids: readonly string[]): VoiceSegment[] {
  const segments: VoiceSegment[] = [];
  let from = 0;
  for (const found of text.matchAll(/\[([^\]]+)\]\(#([^)]+)\)/g)) {
    const [whole, words = '', id = ''] = found;
    if (found.index > from) segments.push({ text: text.slice(from, found.index) });
    const number = ids.indexOf(id) + 1;
    segments.push({ text: words, marked: true, id, mark: number > 0 ? number : undefined });
    from = found.index + whole.length;
  }
  if (from < text.length) segments.push({ text: text.slice(from) });
  return segments;
}
