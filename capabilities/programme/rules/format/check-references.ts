import type { z } from 'zod';
import { checkBudgetReferences } from './check-budget-references.ts';
import { checkCycles } from './check-cycles.ts';
import { checkMarks } from './check-marks.ts';
import { checkTables } from './check-tables.ts';
import { clausesFile } from './clauses-file.ts';
import { type FileProblem, fileProblem } from './file-problem.ts';
import { logframeFile } from './logframe-file.ts';
import { type Names, namesOf } from './names.ts';
import { paragraphsFile } from './paragraphs-file.ts';
import type { ItemPath, Programme, ProgrammeFileName } from './programme.ts';
import { programmeFile } from './programme-file.ts';
import { type NameKind, references } from './reference.ts';
import { checkReservedId } from './reserved-ids.ts';
import { text } from './text.ts';
import { nameExists, unknownName } from './unknown-name.ts';
import { walk } from './walk.ts';

/** Every name that nothing bears, every id that two things bear, every text that a language lacks. */
export function checkReferences(programme: Programme): FileProblem[] {
  const names = namesOf(programme);
  const files: [ProgrammeFileName, z.ZodType, unknown][] = [
    ['programme.yaml', programmeFile, programme.programme],
    ['logframe.yaml', logframeFile, programme.logframe],
    ['clauses.yaml', clausesFile, programme.clauses],
    ['paragraphs.yaml', paragraphsFile, programme.paragraphs],
  ];
  return [
    ...duplicates(names),
    ...missingLocales(programme),
    ...checkReservedId(programme),
    ...unknownAgreementLanguage(programme),
    ...files.flatMap(([file, schema, value]) => checkFile(names, file, schema, value)),
    ...checkBudgetReferences(names),
    ...checkTables(programme),
    ...checkMarks(names),
    ...checkCycles(programme),
  ];
}

function checkFile(names: Names, file: ProgrammeFileName, schema: z.ZodType, value: unknown): FileProblem[] {
  const problems: FileProblem[] = [];
  walk(schema, value, [], (part, found, path) => {
    const to = references.get(part)?.to;
    if (to !== undefined && typeof found === 'string')
      problems.push(...checkName(names, file, path, found, to));
    if (part === text) problems.push(...checkLanguages(names.programme, file, path, found));
  });
  return problems;
}

function checkName(
  names: Names,
  file: ProgrammeFileName,
  path: ItemPath,
  name: string,
  to: readonly NameKind[],
): FileProblem[] {
  return nameExists(names, name, to)
    ? []
    : [unknownName(names, names.programme.locate(file, path), name, to)];
}

function checkLanguages(
  { programme, locate }: Programme,
  file: ProgrammeFileName,
  path: ItemPath,
  found: unknown,
): FileProblem[] {
  const written = Object.keys(typeof found === 'object' && found !== null ? found : {});
  const missing = programme.languages.filter((language) => !written.includes(language));
  const strange = written.filter((language) => !programme.languages.includes(language));
  const place = locate(file, path);
  return [
    ...missing.map((language) => fileProblem('missing_language', file, place, { params: { language } })),
    ...strange.map((language) =>
      fileProblem('unknown_language', file, locate(file, [...path, language]), {
        found: language,
        allowed: { words: programme.languages },
      }),
    ),
  ];
}

function missingLocales({ programme, locate }: Programme): FileProblem[] {
  return programme.languages
    .filter((language) => !Object.hasOwn(programme.locales, language))
    .map((language) =>
      fileProblem('missing_locale', 'programme.yaml', locate('programme.yaml', ['locales']), {
        params: { language },
      }),
    );
}

function unknownAgreementLanguage({ programme, locate }: Programme): FileProblem[] {
  const { agreement_language: found, languages } = programme;
  if (languages.includes(found)) return [];
  const place = locate('programme.yaml', ['agreement_language']);
  return [fileProblem('unknown_language', 'programme.yaml', place, { found, allowed: { words: languages } })];
}

function duplicates({ programme, declarations }: Names): FileProblem[] {
  const first = new Map<string, { file: string; line: number }>();
  return declarations
    .filter(({ repeats }) => repeats !== true)
    .flatMap(({ kind, name, file, path }) => {
      // Figures of a subject and of a measure are named by their ids alone.
      const key = `${kind === 'subject' ? 'measure' : kind} ${name}`;
      const place = programme.locate(file, path);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, place);
        return [];
      }
      const params = { first_file: earlier.file, first_line: earlier.line };
      return [fileProblem('duplicate_id', file, place, { found: name, params })];
    });
}
