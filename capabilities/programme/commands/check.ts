import { type Locale, locales } from '#kernel/locale.ts';
import { check, isOpenError } from '../rules/check/check.ts';
import type { Finding } from '../rules/check/finding.ts';
import { type Speaker, speakerOf } from '../words/speaker.ts';
import { findingText, inkFor, type Sources } from './finding-text.ts';
import type { CommandHost, ExitCode } from './host.ts';
import { readProgrammeFolder } from './read-programme-folder.ts';

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
  const read = await readProgrammeFolder(folder, options, { ...host, locale });
  if (read === null) return 2;
  const findings = check(read.programme);
  const speaker = speakerOf(read.programme, locale);
  host.out(
    options.json === true
      ? `${JSON.stringify({ findings: findings.map((finding) => jsonOf(finding, locale)) }, null, 2)}\n`
      : report(findings, { folder, speaker, sources: read.sources, colours: host.colours }),
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
