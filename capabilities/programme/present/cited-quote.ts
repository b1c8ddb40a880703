import type { FindingPlace } from '../rules/check/finding.ts';
import type { Clause } from '../rules/format/clauses-file.ts';
import type { Paragraph } from '../rules/format/paragraphs-file.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { Speaker } from '../words/speaker.ts';
import { logframeItemAt } from './logframe-lines.ts';
import { sentenceWith } from './sentence-with.ts';

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
  for (const [index, clause] of clauses.clauses.entries()) {
    const paragraph = paragraphs.paragraphs.find(({ id }) => id === clause.source);
    if (paragraph === undefined) continue;
    const { line } = locate('clauses.yaml', ['clauses', index]);
    marked.set(`clauses.yaml:${line}`, { id: markOf(clause, paragraph), text: paragraph.text });
  }
  return marked;
}

/** The mark of a clause's words: its own, or that of the statement about the figure which the clause watches. */
function markOf(clause: Clause, { text, states }: Paragraph): string {
  const isMarked = Object.values(text).some((words) => words.includes(`](#${clause.id})`));
  const about = 'of' in clause ? clause.of : undefined;
  if (isMarked || about === undefined) return clause.id;
  return states.find((statement) => 'of' in statement && statement.of === about)?.id ?? clause.id;
}
