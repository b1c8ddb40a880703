import { type FileProblem, fileProblem } from './file-problem.ts';
import { type Programme, programmeFileNames } from './programme.ts';

const file = programmeFileNames.paragraphs;

/** Within a table its rows name one another, and a row has values in the table's columns only. */
export function checkTables({ paragraphs, locate }: Programme): FileProblem[] {
  return paragraphs.tables.flatMap((table, at) => {
    const rows = table.rows.map(({ id }) => id);
    const unknownRow = (name: string, path: (string | number)[]) =>
      rows.includes(name)
        ? []
        : [
            fileProblem('unknown_name', file, locate(file, path), {
              found: name,
              allowed: { words: rows },
              kinds: ['row'],
            }),
          ];
    return [
      ...(table.share_of === undefined ? [] : unknownRow(table.share_of, ['tables', at, 'share_of'])),
      ...table.rows.flatMap((row, index) => [
        ...row.adds.flatMap((name, add) => unknownRow(name, ['tables', at, 'rows', index, 'adds', add])),
        ...Object.keys(row.values)
          .filter((column) => !table.columns.includes(column))
          .map((column) =>
            fileProblem(
              'unknown_column',
              file,
              locate(file, ['tables', at, 'rows', index, 'values', column]),
              {
                found: column,
                allowed: { words: table.columns },
              },
            ),
          ),
      ]),
    ];
  });
}
