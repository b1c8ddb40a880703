import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { showParagraph } from '../../contract.ts';

export type ParagraphData = ResponseOf<typeof showParagraph>;

/** One thing that Minka reads in a paragraph: a statement of it, or a rule that it watches. */
export type Rule = {
  id: string;
  title: string;
  details: readonly string[];
  contents: readonly string[];
  findings: readonly string[];
};

export type ParagraphRules = {
  /** Marked in the text, in the order in which its words come: the first is number 1. */
  marked: Rule[];
  /** Watched because of this paragraph without words of their own in our statement. */
  watched: Rule[];
  /** Stated by tables and lists, or between the lines. */
  stated: Rule[];
};

/** Puts the rules and statements of a paragraph in the order of the marks `[words](#id)` in its text. */
export function paragraphRules({ text, clauses, statements }: ParagraphData): ParagraphRules {
  const watched = clauses.map(
    ({ id, title, detail, note, contents, findings }): Rule => ({
      id,
      title,
      details: [detail, note].filter((words) => words !== null),
      contents,
      findings,
    }),
  );
  const stated = statements.map(
    ({ id, label, says, findings }, index): Rule => ({
      id: id ?? `statement-${index + 1}`,
      title: label,
      details: [says],
      contents: [],
      findings,
    }),
  );
  const order = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id = '']) => id);
  const all = [...watched, ...stated];
  const marked = [...new Set(order)].flatMap((id) => all.find((rule) => rule.id === id) ?? []);
  const isMarked = (rule: Rule) => marked.includes(rule);
  return {
    marked,
    watched: watched.filter((rule) => !isMarked(rule)),
    stated: stated.filter((rule) => !isMarked(rule)),
  };
}
