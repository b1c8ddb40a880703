import type { ItemPath, Programme, ProgrammeFileName } from '../format/programme.ts';
import type { Statement } from '../format/statement.ts';

/** A statement of the text or of the logical framework with its place. */
export type Placed<Kind extends Statement> = {
  statement: Kind;
  file: ProgrammeFileName;
  path: ItemPath;
  paragraph: string;
};

/** Statements that stand in paragraphs, footnotes and beside the logical framework. */
export function placedStatements({ paragraphs, logframe }: Programme): Placed<Statement>[] {
  const annex = logframe.goal.source.split(' / ')[0] ?? logframe.goal.source;
  return [
    ...paragraphs.paragraphs.flatMap(({ id, states }, index) =>
      states.map((statement, at) => ({
        statement,
        file: 'paragraphs.yaml' as const,
        path: ['paragraphs', index, 'states', at],
        paragraph: id,
      })),
    ),
    ...paragraphs.footnotes.flatMap(({ id, states }, index) =>
      states.map((statement, at) => ({
        statement,
        file: 'paragraphs.yaml' as const,
        path: ['footnotes', index, 'states', at],
        paragraph: `footnote ${id}`,
      })),
    ),
    ...logframe.states.map((statement, at) => ({
      statement,
      file: 'logframe.yaml' as const,
      path: ['states', at],
      paragraph: annex,
    })),
  ];
}
