import { translate } from '../present/speaker.ts';
import { readFolder } from '../read-folder.ts';
import type { FileProblem } from '../rules/format/file-problem.ts';
import type { Programme } from '../rules/format/programme.ts';
import { readProgramme } from '../rules/format/read-programme.ts';
import type { CommandHost } from './host.ts';

/** Reads a programme from a folder; where it cannot, says every problem with its place and gives null. */
export async function readProgrammeFolder(
  folder: string,
  host: CommandHost,
): Promise<{ programme: Programme; files: ReadonlyMap<string, Uint8Array> } | null> {
  const found = await readFolder(folder);
  const read = 'problems' in found ? found : readProgramme(found.files);
  if ('problems' in read || 'problems' in found) {
    sayProblems(folder, 'problems' in read ? read.problems : [], host);
    return null;
  }
  return { programme: read.programme, files: found.files };
}

function sayProblems(folder: string, problems: readonly FileProblem[], host: CommandHost): void {
  const t = translate(host.locale);
  for (const { file, line, column, message } of problems) {
    host.err(`${file}:${line}:${column}: ${message[host.locale]}\n`);
  }
  host.err(`${t('command.unreadable', { folder, count: problems.length })}\n`);
}
