import type { FindingPlace } from '../rules/check/finding.ts';
import type { Programme } from '../rules/format/programme.ts';
import { logframeItemAt } from './logframe-lines.ts';
import { sentenceWith } from './sentence-with.ts';
import type { Speaker } from './speaker.ts';

/** The sentence in which the agreement says it, in our statement; null where the files hold no sentence for it. */
export function quoteAt(place: FindingPlace, programme: Programme, { say }: Speaker): string | null {
  const item = logframeItemAt(place, programme);
  if (item !== undefined) return item.kind === 'level' ? null : say(item.text);
  const marked = markedAt(place, programme);
  return marked === undefined ? null : sentenceWith(say(marked.text), marked.id);
}

type Marked = { id: string; text: Record<string, string> };

const known = new WeakMap<Programme, Map<string, Marked>>();

/** The statement or clause that begins on the place's line, with the text whose marks may name it. */
function markedAt({ file, line }: FindingPlace, programme: Programme): Marked | undefined {
  const cached = known.get(programme) ?? collect(programme);
  known.set(programme, cached);
  return cached.get(`${file}:${line}`);
}

function collect({ paragraphs, clauses, locate }: Programme): Map<string, Marked> {
  const marked = new Map<string, Marked>();
  paragraphs.paragraphs.forEach(({ text, states }, index) => {
    states.forEach(({ id }, at) => {
      const { line } = locate('paragraphs.yaml', ['paragraphs', index, 'states', at]);
      if (id !== undefined) marked.set(`paragraphs.yaml:${line}`, { id, text });
    });
  });
  clauses.clauses.forEach(({ id, source }, index) => {
    const paragraph = paragraphs.paragraphs.find((candidate) => candidate.id === source);
    const { line } = locate('clauses.yaml', ['clauses', index]);
    if (paragraph !== undefined) marked.set(`clauses.yaml:${line}`, { id, text: paragraph.text });
  });
  return marked;
}
