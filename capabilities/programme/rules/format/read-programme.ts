import type { z } from 'zod';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { clausesFile } from './clauses-file.ts';
import { decodeText } from './decode-text.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { logframeFile } from './logframe-file.ts';
import { paragraphsFile } from './paragraphs-file.ts';
import {
  type FilePlace,
  type ItemPath,
  type Programme,
  type ProgrammeFileName,
  programmeFileNames,
} from './programme.ts';
import { programmeFile } from './programme-file.ts';
import { type Budget, readBudget } from './read-budget.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

/** Files of a programme by their name within its folder. */
export type ProgrammeBytes = ReadonlyMap<string, Uint8Array>;

const mostProblems = 100;

/**
 * Reads the files of a programme: bytes in; the checked programme out, or every reason why it cannot be read, in the
 * order of the files and lines. References are resolved once every file has its right shape. Pure.
 */
export function readProgramme(files: ProgrammeBytes): { programme: Programme } | { problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const read = <Value>(file: ProgrammeFileName, schema: z.ZodType<Value>): Read<Value> | undefined => {
    const result = readYamlFile(files, file, schema);
    if (!('problems' in result)) return result;
    problems.push(...result.problems);
    return undefined;
  };
  const programme = read(programmeFileNames.programme, programmeFile);
  const logframe = read(programmeFileNames.logframe, logframeFile);
  const clauses = read(programmeFileNames.clauses, clausesFile);
  const paragraphs = read(programmeFileNames.paragraphs, paragraphsFile);
  const budget = readBudgetFile(files, programme?.value, problems);
  if (!programme || !logframe || !clauses || !paragraphs || !budget) return { problems: firstOf(problems) };

  const whole: Programme = {
    programme: programme.value,
    logframe: logframe.value,
    clauses: clauses.value,
    paragraphs: paragraphs.value,
    budget: { rows: budget.rows, years: budget.years },
    locate: locator(
      {
        'programme.yaml': programme.yaml,
        'logframe.yaml': logframe.yaml,
        'clauses.yaml': clauses.yaml,
        'paragraphs.yaml': paragraphs.yaml,
      },
      budget,
    ),
  };
  const unresolved = checkReferences(whole);
  return unresolved.length > 0 ? { problems: firstOf(unresolved) } : { programme: whole };
}

type Read<Value> = { value: Value; yaml: YamlFile };

function readYamlFile<Value>(
  files: ProgrammeBytes,
  file: ProgrammeFileName,
  schema: z.ZodType<Value>,
): Read<Value> | { problems: FileProblem[] } {
  const text = textOf(files, file);
  if ('problem' in text) return { problems: [text.problem] };
  const read = readYaml(file, text.text);
  if ('problems' in read) return read;
  const shaped = checkShape(file, read.yaml, schema);
  return 'problems' in shaped ? shaped : { value: shaped.value, yaml: read.yaml };
}

/** Its columns are known only once programme.yaml is; without it, only its bytes are looked at. */
function readBudgetFile(
  files: ProgrammeBytes,
  programme: Programme['programme'] | undefined,
  problems: FileProblem[],
): Budget | undefined {
  const text = textOf(files, programmeFileNames.budget);
  if ('problem' in text) problems.push(text.problem);
  else if (programme !== undefined) {
    const read = readBudget(text.text, programme);
    if ('budget' in read) return read.budget;
    problems.push(...read.problems);
  }
  return undefined;
}

function textOf(files: ProgrammeBytes, file: ProgrammeFileName): { text: string } | { problem: FileProblem } {
  const bytes = files.get(file);
  if (bytes === undefined) return { problem: fileProblem('missing_file', file, { line: 1, column: 1 }) };
  return decodeText(file, bytes);
}

function locator(
  yamls: Record<Exclude<ProgrammeFileName, 'budget.csv'>, YamlFile>,
  budget: Budget,
): (file: ProgrammeFileName, path: ItemPath) => FilePlace {
  return (file, path) => {
    if (file !== 'budget.csv') return { file, ...yamls[file].placeOf(path) };
    const [line, column] = path;
    return { file, ...budget.placeOf(Number(line), String(column ?? 'id')) };
  };
}

/** Beyond a hundred, problems are one mistake many times over. */
function firstOf(problems: readonly FileProblem[]): FileProblem[] {
  const order: readonly string[] = Object.values(programmeFileNames);
  return problems
    .toSorted(
      (one, other) =>
        order.indexOf(one.file) - order.indexOf(other.file) ||
        one.line - other.line ||
        one.column - other.column,
    )
    .slice(0, mostProblems);
}
