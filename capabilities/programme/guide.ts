import type { ActionContext } from '#kernel/action.ts';
import type { ProgrammeChoice, ProgrammeGuide } from '#kernel/auth/programme-guide.ts';
import { actAsKernel } from '#kernel/db/identity.ts';
import type { Programme as Tenant } from '#kernel/db/programme.ts';
import { applyProgramme } from './actions/apply-programme.ts';
import { filesInvalid } from './problems.ts';
import { latestProgramme } from './queries/latest-programme.ts';
import { readFolder } from './read-folder.ts';
import type { FileProblem } from './rules/format/file-problem.ts';
import { type ProgrammeBytes, readProgramme } from './rules/format/read-programme.ts';
import { shippedFiles, shippedFolder } from './shipped-files.ts';
import { sayIn } from './words/speaker.ts';

/** What the kernel has to know of programmes: how they are called, and how the first one gets in. */
export const programmeGuide: ProgrammeGuide = {
  async outline(db, tenant, locale) {
    const { programme } = await latestProgramme(db, tenant.id);
    const names = [
      programme.id,
      ...Object.values(programme.name),
      ...Object.values(programme.short_name ?? {}),
    ];
    const parts = programme.clusters.flatMap(({ id, name }) => [id, ...Object.values(name)]);
    return {
      name: sayIn(programme.short_name ?? programme.name, locale),
      timeZone: programme.time_zone,
      clusters: programme.clusters.map(({ id, name }) => ({ id, name: sayIn(name, locale) })),
      words: [...names, ...parts, ...(programme.code === undefined ? [] : [programme.code])],
    };
  },
  async apply(context, choice) {
    if (choice.from === 'none') return null;
    const files = await chosenFiles(choice, context);
    await actAsKernel(context.db);
    const { answer, trail } = await applyProgramme.run(context, { files }, undefined);
    return { id: trail.programme ?? '', slug: answer.slug } satisfies Tenant;
  },
  async shipped(locale) {
    if ((await shippedFolder()) === null) return null;
    const read = readProgramme(await shippedFiles());
    if (!('programme' in read)) return null;
    const { id, name } = read.programme.programme;
    return { slug: id, name: sayIn(name, locale) };
  },
};

/** The files chosen, proved readable; otherwise every mistake with its file and line. */
async function chosenFiles(choice: ProgrammeChoice, { locale }: ActionContext): Promise<ProgrammeBytes> {
  const files = await bytesOf(choice);
  const problems = 'problems' in files ? files.problems : problemsOf(files.files);
  const [first] = problems;
  if (first === undefined && 'files' in files) return files.files;
  throw filesInvalid(
    {
      count: problems.length,
      first: first === undefined ? '' : `${first.file}:${first.line}: ${first.message[locale]}`,
    },
    {
      errors: problems.map(({ file, line, message }) => ({
        path: 'body.programme',
        message: `${file}:${line}: ${message[locale]}`,
      })),
    },
  );
}

function problemsOf(files: ProgrammeBytes): readonly FileProblem[] {
  const read = readProgramme(files);
  return 'problems' in read ? read.problems : [];
}

async function bytesOf(
  choice: ProgrammeChoice,
): Promise<{ files: ProgrammeBytes } | { problems: readonly FileProblem[] }> {
  switch (choice.from) {
    case 'shipped':
      return { files: await shippedFiles() };
    case 'folder':
      return readFolder(choice.folder);
    case 'files':
      return {
        files: new Map(
          choice.files.map(({ path, base64 }) => [fileName(path), Buffer.from(base64, 'base64')]),
        ),
      };
    case 'none':
      return { files: new Map() };
  }
}

/** A browser names a file of a folder with the folder in front; the format knows files by their own names. */
function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
