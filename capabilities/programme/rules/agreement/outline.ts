import type { Paragraph } from '../format/paragraphs-file.ts';
import type { Programme } from '../format/programme.ts';

/** The paragraph of a source such as `I / 1.5`: the part before the stroke. */
export function paragraphOf(source: string): string {
  return source.split(' / ')[0] ?? source;
}

/** Chapters in the agreement's order, each with its paragraphs. */
export function outlineOf({
  paragraphs,
}: Programme): { id: string; title: Record<string, string>; paragraphs: Paragraph[] }[] {
  return paragraphs.chapters.map(({ id, title }) => ({
    id,
    title,
    paragraphs: paragraphs.paragraphs.filter(({ chapter }) => chapter === id),
  }));
}

/** What the files hold about one paragraph. */
export function contentsOf({ paragraphs, clauses, logframe }: Programme, id: string) {
  const here = ({ source }: { source: string }) => paragraphOf(source) === id;
  const levels = [logframe.goal, logframe.purpose, ...logframe.components];
  return {
    clauses: clauses.clauses.filter(here),
    lists: paragraphs.lists.filter(here),
    tables: paragraphs.tables.filter(here),
    indicators: levels.flatMap(({ indicators }) => indicators).filter(here),
  };
}
