import { type FileProblem, fileProblem } from './file-problem.ts';
import type { Names } from './names.ts';
import { type ItemPath, programmeFileNames } from './programme.ts';
import type { Statement } from './statement.ts';
import type { Text } from './text.ts';

const file = programmeFileNames.paragraphs;

/**
 * The marks `[words](#id)` of paragraphs and footnotes name a statement of the same paragraph, or a clause, list or
 * table of the agreement; two statements of a paragraph do not share an id.
 */
export function checkMarks(names: Names): FileProblem[] {
  const { paragraphs } = names.programme;
  return [
    ...paragraphs.paragraphs.flatMap((paragraph, index) =>
      checkText(names, paragraph, ['paragraphs', index]),
    ),
    ...paragraphs.footnotes.flatMap((footnote, index) => checkText(names, footnote, ['footnotes', index])),
  ];
}

function checkText(
  names: Names,
  { text, states }: { text: Text; states: Statement[] },
  path: ItemPath,
): FileProblem[] {
  const { locate } = names.programme;
  const statements = states.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const repeated = states.flatMap(({ id }, index) => {
    const first = states.findIndex((other) => other.id === id);
    if (id === undefined || first === index) return [];
    const { line } = locate(file, [...path, 'states', first, 'id']);
    const params = { first_file: file, first_line: line };
    return [
      fileProblem('duplicate_id', file, locate(file, [...path, 'states', index, 'id']), {
        found: id,
        params,
      }),
    ];
  });
  const words = [...statements, ...marked.flatMap((kind) => names.all(kind))];
  const unknown = Object.entries(text).flatMap(([language, written]) =>
    marksIn(written)
      .filter((mark) => !words.includes(mark))
      .map((mark) =>
        fileProblem('unknown_mark', file, locate(file, [...path, 'text', language]), {
          found: mark,
          allowed: { words },
        }),
      ),
  );
  return [...repeated, ...unknown];
}

const marked = ['clause', 'list', 'table'] as const;

function marksIn(written: string): string[] {
  return [...written.matchAll(/\]\(#([^)\s]*)\)/g)].map(([, mark]) => mark ?? '');
}
