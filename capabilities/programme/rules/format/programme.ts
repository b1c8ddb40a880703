import type { BudgetRow } from './budget-row.ts';
import type { ClausesFile } from './clauses-file.ts';
import type { LogframeFile } from './logframe-file.ts';
import type { ParagraphsFile } from './paragraphs-file.ts';
import type { ProgrammeFile } from './programme-file.ts';

export const programmeFileNames = {
  programme: 'programme.yaml',
  logframe: 'logframe.yaml',
  budget: 'budget.csv',
  clauses: 'clauses.yaml',
  paragraphs: 'paragraphs.yaml',
} as const;
export type ProgrammeFileName = (typeof programmeFileNames)[keyof typeof programmeFileNames];

/** A place in the files: line and column count from 1. */
export type FilePlace = { file: ProgrammeFileName; line: number; column: number };

/** Path to an item of a YAML file, such as `['clauses', 3, 'due']`. */
export type ItemPath = readonly (string | number)[];

/** A programme as its files state it, checked against the format and with all references resolved. */
export type Programme = {
  programme: ProgrammeFile;
  logframe: LogframeFile;
  clauses: ClausesFile;
  paragraphs: ParagraphsFile;
  budget: { rows: BudgetRow[]; years: number };
  /** Place of an item of a YAML file; of a row of the budget: `locate('budget.csv', [line, columnName])`. */
  locate: (file: ProgrammeFileName, path: ItemPath) => FilePlace;
};
