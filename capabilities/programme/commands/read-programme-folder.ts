import type { Locale } from '#kernel/locale.ts';
import { readFolder } from '../read-folder.ts';
import type { FileProblem } from '../rules/format/file-problem.ts';
import type { Programme } from '../rules/format/programme.ts';
import { readProgramme } from '../rules/format/read-programme.ts';
import { translate } from '../words/speaker.ts';
import { inkFor, problemText, type Sources } from './finding-text.ts';
import type { CommandHost } from './host.ts';

/** A programme that was read from a folder, with the files it was read from. */
export type FolderRead = {
  programme: Programme;
  files: ReadonlyMap<string, Uint8Array>;
  /** The lines of a file, for quoting. */
  sources: Sources;
};

/** Reads a programme from a folder; where it cannot, says every problem with its place and gives null. */
export async function readProgrammeFolder(
  folder: string,
  options: { json?: boolean },
  host: CommandHost,
): Promise<FolderRead | null> {
  const found = await readFolder(folder);
  const files = 'problems' in found ? new Map<string, Uint8Array>() : found.files;
  const sources = sourcesOf(files);
  const read = 'problems' in found ? found : readProgramme(files);
  if ('programme' in read) return { programme: read.programme, files, sources };
  if (options.json === true) host.out(problemsAsJson(read.problems, host.locale));
  else sayProblems(folder, read.problems, sources, host);
  return null;
}

function problemsAsJson(problems: readonly FileProblem[], locale: Locale): string {
  const told = problems.map(({ message, ...problem }) => ({ ...problem, message: message[locale] }));
  return `${JSON.stringify({ problems: told }, null, 2)}\n`;
}

function sayProblems(
  folder: string,
  problems: readonly FileProblem[],
  sources: Sources,
  { locale, colours, err }: CommandHost,
): void {
  const look = { locale, sources, ink: inkFor(colours) };
  for (const problem of problems) err(`${problemText(problem, look)}\n\n`);
  err(`${translate(locale)('command.unreadable', { folder, count: problems.length })}\n`);
}

/** The lines of a file, read only when something quotes them. */
function sourcesOf(files: ReadonlyMap<string, Uint8Array>): Sources {
  const read = new Map<string, string[]>();
  return (file) => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const bytes = files.get(file);
    const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split(/\r?\n/);
    read.set(file, lines);
    return lines;
  };
}
