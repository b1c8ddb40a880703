import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { showParagraph } from '../../contract.ts';

export type ParagraphData = ResponseOf<typeof showParagraph>;

/** One thing that Minka reads in a paragraph: a statement of it, or a rule that it watches. */
export type Rule = {
  id: string;
  /** Every id that an address may name it by. */
  ids: readonly string[];
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

/**
 * Puts the rules and statements of a paragraph in the order of the marks `[words](#id)` in its text. A rule that
 * watches the figure which marked words state stands with those words.
 */
export function paragraphRules({ text, clauses, statements }: ParagraphData): ParagraphRules {
  const ids = new Set([...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id = '']) => id));
  const isMarked = ({ id }: { id: string | null }) => id !== null && ids.has(id);
  const beside = (statement: StatementData) =>
    isMarked(statement)
      ? clauses.filter((clause) => !isMarked(clause) && clause.of !== null && clause.of === statement.of)
      : [];
  const stated = statements.map((statement, index) => ofStatement(statement, index, beside(statement)));
  const joined = new Set(statements.flatMap(beside));
  const watched = clauses.filter((clause) => !joined.has(clause)).map(ofClause);
  const all = [...watched, ...stated];
  return {
    marked: [...ids].flatMap((id) => all.find((rule) => rule.id === id) ?? []),
    watched: watched.filter((rule) => !isMarked(rule)),
    stated: stated.filter((rule) => !isMarked(rule)),
  };
}

type ClauseData = ParagraphData['clauses'][number];
type StatementData = ParagraphData['statements'][number];

function ofClause({ id, title, detail, note, contents, findings }: ClauseData): Rule {
  return {
    id,
    ids: [id],
    title,
    details: [detail, note].filter((words) => words !== null),
    contents,
    findings,
  };
}

function ofStatement(statement: StatementData, index: number, beside: readonly ClauseData[]): Rule {
  const { label, says, findings } = statement;
  const id = statement.id ?? `statement-${index + 1}`;
  const [clause] = beside;
  const notes = beside.flatMap(({ note }) => (note === null ? [] : [note]));
  return {
    id,
    ids: [id, ...beside.map((rule) => rule.id)],
    title: clause?.title ?? label,
    details: [clause === undefined ? says : `${label}: ${says}`, ...notes],
    contents: beside.flatMap(({ contents }) => contents),
    findings: [...new Set([...findings, ...beside.flatMap((rule) => rule.findings)])],
  };
}
