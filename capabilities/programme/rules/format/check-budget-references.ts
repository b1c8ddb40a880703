import { type FileProblem, fileProblem } from './file-problem.ts';
import type { Names } from './names.ts';
import { programmeFileNames } from './programme.ts';
import { type NameKind, workKinds } from './reference.ts';
import { nameExists, unknownName } from './unknown-name.ts';

const file = programmeFileNames.budget;

/** Rows, components, paragraphs, work and currencies that the rows of the budget name. */
export function checkBudgetReferences(names: Names): FileProblem[] {
  const { budget, programme, locate } = names.programme;
  return budget.rows.flatMap((row) => {
    const check = (column: string, name: string | undefined, kinds: readonly NameKind[]) =>
      name === undefined || nameExists(names, name, kinds)
        ? []
        : [unknownName(names, locate(file, [row.line, column]), name, kinds)];
    const currency = programme.currencies.includes(row.currency)
      ? []
      : [
          fileProblem('unknown_currency', file, locate(file, [row.line, 'currency']), {
            found: row.currency,
            allowed: { words: programme.currencies },
          }),
        ];
    return [
      ...check('within', row.within, ['row']),
      ...check('component', row.component, ['component']),
      ...check('share_of', row.shareOf, ['row']),
      ...row.adds.flatMap((name) => check('adds', name, ['row'])),
      ...row.for.flatMap((name) => check('for', name, workKinds)),
      ...check('source', row.source, ['paragraph']),
      ...currency,
    ];
  });
}
