import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { clausesFile } from './clauses-file.ts';
import type { FileProblem } from './file-problem.ts';
import { logframeFile } from './logframe-file.ts';
import { paragraphsFile } from './paragraphs-file.ts';
import { type Programme, type ProgrammeFileName, programmeFileNames } from './programme.ts';
import { programmeFile } from './programme-file.ts';
import { readBudget } from './read-budget.ts';
import { type ProgrammeBytes, readProgramme } from './read-programme.ts';
import { readYaml } from './read-yaml.ts';

// For tests: the small programme that they use, with something in it changed.

const folder = join(import.meta.dirname, '../../../../programmes/four-valleys');

/** The bytes of the small programme, with some of its files replaced; undefined leaves a file out. */
export function withFiles(
  replaced: Partial<Record<ProgrammeFileName, string | Uint8Array | undefined>>,
): ProgrammeBytes {
  const files = new Map<string, Uint8Array>();
  for (const name of Object.values(programmeFileNames)) {
    const content = name in replaced ? replaced[name] : readFileSync(join(folder, name));
    if (content !== undefined) files.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  }
  return files;
}

/** The text of a file with one piece replaced; a piece that is not there exactly once fails the test. */
export function withPiece(file: ProgrammeFileName, piece: string, by: string): string {
  const text = readFileSync(join(folder, file), 'utf8');
  assert.equal(text.split(piece).length, 2, `“${piece}” must stand once in ${file}`);
  return text.replace(piece, () => by);
}

/** The small programme with one piece of one file replaced. */
export function changed(file: ProgrammeFileName, piece: string, by: string): ProgrammeBytes {
  return withFiles({ [file]: withPiece(file, piece, by) });
}

/** What the reader says about files that it must refuse. */
export function problemsOf(files: ProgrammeBytes): FileProblem[] {
  const read = readProgramme(files);
  assert.ok('problems' in read, 'the files were read, and they should not be');
  return read.problems;
}

/** What the reader makes of files that it must take. */
export function programmeOf(files: ProgrammeBytes): Programme {
  const read = readProgramme(files);
  assert.ok('programme' in read, 'problems' in read ? read.problems.map(inOneLine).join('\n') : '');
  return read.programme;
}

const base = programmeOf(withFiles({}));

/** The small programme as it is. */
export function smallProgramme(): Programme {
  return base;
}

const parts = {
  'programme.yaml': ['programme', programmeFile],
  'logframe.yaml': ['logframe', logframeFile],
  'clauses.yaml': ['clauses', clausesFile],
  'paragraphs.yaml': ['paragraphs', paragraphsFile],
} as const;

/** What is wrong with one file by itself: its text, and the shape of what it says. The other files are not read. */
export function fileProblems(file: ProgrammeFileName, text: string): FileProblem[] {
  const read = readOne(file, text);
  return 'problems' in read ? read.problems : [];
}

/** What a changed file makes of the references of the small programme. The other files are not read again. */
export function referenceProblems(file: ProgrammeFileName, text: string): FileProblem[] {
  const read = readOne(file, text);
  assert.ok('programme' in read, 'problems' in read ? read.problems.map(inOneLine).join('\n') : '');
  return checkReferences(read.programme);
}

function readOne(
  file: ProgrammeFileName,
  text: string,
): { programme: Programme } | { problems: FileProblem[] } {
  if (file === 'budget.csv') {
    const read = readBudget(text, base.programme);
    if ('problems' in read) return read;
    const { rows, years, placeOf } = read.budget;
    const locate: Programme['locate'] = (other, path) =>
      other === file
        ? { file, ...placeOf(Number(path[0]), String(path[1] ?? 'id')) }
        : base.locate(other, path);
    return { programme: { ...base, budget: { rows, years }, locate } };
  }
  const [part, schema] = parts[file];
  const read = readYaml(file, text);
  if ('problems' in read) return read;
  const shaped = checkShape<unknown>(file, read.yaml, schema);
  if ('problems' in shaped) return shaped;
  const locate: Programme['locate'] = (other, path) =>
    other === file ? { file, ...read.yaml.placeOf(path) } : base.locate(other, path);
  return { programme: { ...base, [part]: shaped.value, locate } };
}

/** `clauses.yaml:3:5 unknown_key`, to compare a problem by. */
export function inOneLine({ file, line, column, code }: FileProblem): string {
  return `${file}:${line}:${column} ${code}`;
}
