import { type Locale, locales } from '#kernel/locale.ts';
import { type Speaker, speakerOf, translate } from '../present/speaker.ts';
import { readFolder } from '../read-folder.ts';
import { check, isOpenError } from '../rules/check/check.ts';
import type { Finding } from '../rules/check/finding.ts';
import type { FileProblem } from '../rules/format/file-problem.ts';
import { readProgramme } from '../rules/format/read-programme.ts';
import { findingText, inkFor, problemText, type Sources } from './finding-text.ts';
import type { CommandHost, ExitCode } from './host.ts';

type CheckOptions = { json?: boolean; lang?: string };

/**
 * `minka check DIR`: proves an agreement and says everything that does not hold, as a compiler would. 0 without open
 * errors, 1 with, 2 where the folder could not be read.
 */
export async function checkCommand(
  folder: string,
  options: CheckOptions,
  host: CommandHost,
): Promise<ExitCode> {
  const locale = locales.find((known) => known === options.lang) ?? host.locale;
  const found = await readFolder(folder);
  const read = 'problems' in found ? found : readProgramme(found.files);
  const files = 'problems' in found ? new Map<string, Uint8Array>() : found.files;
  if ('problems' in read) {
    sayProblems(folder, { problems: read.problems, files, locale, json: options.json === true }, host);
    return 2;
  }
  const findings = check(read.programme);
  const speaker = speakerOf(read.programme, locale);
  host.out(
    options.json === true
      ? `${JSON.stringify({ findings: findings.map((finding) => jsonOf(finding, locale)) }, null, 2)}\n`
      : report(findings, { folder, speaker, sources: sourcesOf(files), colours: host.colours }),
  );
  return findings.some(isOpenError) ? 1 : 0;
}

type ReportOptions = { folder: string; speaker: Speaker; sources: Sources; colours: boolean };

function report(findings: readonly Finding[], { folder, speaker, sources, colours }: ReportOptions): string {
  const ink = inkFor(colours);
  const texts = findings.map((finding) => findingText(finding, { speaker, sources, ink }));
  return `${[...texts, summary(findings, folder, speaker)].join('\n\n')}\n`;
}

/** “6 errors, 64 warnings, 5 notes in programmes/x.” */
function summary(findings: readonly Finding[], folder: string, { t, tag }: Speaker): string {
  if (findings.length === 0) return t('check.summary.none', { folder });
  const open = findings.filter(({ settled }) => settled === undefined);
  const counted = (['error', 'warning', 'note'] as const).map((severity) =>
    t(`check.summary.${severity}`, { count: open.filter((finding) => finding.severity === severity).length }),
  );
  const settled = findings.length - open.length;
  const parts = settled === 0 ? counted : [...counted, t('check.summary.settled', { count: settled })];
  const list = new Intl.ListFormat(tag, { type: 'conjunction' }).format(parts);
  return t('check.summary.all', { list, folder });
}

/** The stable face of a finding for other programs. */
function jsonOf(finding: Finding, locale: Locale) {
  const { key, code, severity, subject, values, settled, reads } = finding;
  return {
    key,
    code,
    severity,
    subject,
    message: finding.message[locale],
    places: finding.places.map(({ file, line, column, paragraph, says }) => ({
      file,
      line,
      column,
      paragraph,
      says: says[locale],
    })),
    values,
    arithmetic: finding.arithmetic.map(({ label, value }) => `${label[locale]}: ${value[locale]}`),
    settles: finding.settles[locale],
    ...(reads === undefined ? {} : { reads: reads.paragraph }),
    ...(settled === undefined ? {} : { settled }),
  };
}

type Unreadable = {
  problems: readonly FileProblem[];
  files: ReadonlyMap<string, Uint8Array>;
  locale: Locale;
  json: boolean;
};

function sayProblems(folder: string, { problems, files, locale, json }: Unreadable, host: CommandHost): void {
  if (json) {
    const told = problems.map(({ message, ...problem }) => ({ ...problem, message: message[locale] }));
    host.out(`${JSON.stringify({ problems: told }, null, 2)}\n`);
    return;
  }
  const look = { locale, sources: sourcesOf(files), ink: inkFor(host.colours) };
  for (const problem of problems) host.err(`${problemText(problem, look)}\n\n`);
  host.err(`${translate(locale)('command.unreadable', { folder, count: problems.length })}\n`);
}

/** The lines of a file, read only when a finding quotes them. */
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
