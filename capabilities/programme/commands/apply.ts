import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { cleanFileName } from '#kernel/files/clean-file-name.ts';
import { formatDate } from '#kernel/i18n/format-date.ts';
import { type Applied, applyProgramme } from '../actions/apply-programme.ts';
import type { SourceInput } from '../actions/store-source.ts';
import { cutSource, sourceTypes } from '../cut-source.ts';
import { sourceUnreadable } from '../problems.ts';
import type { Programme } from '../rules/format/programme.ts';
import { speakerOf } from '../words/speaker.ts';
import type { CommandHost, ExitCode } from './host.ts';
import { readProgrammeFolder } from './read-programme-folder.ts';

type ApplyOptions = { source?: string; signed?: string; json?: boolean };

/** `minka apply DIR`: stores the folder as a dated revision, with the signed document where one is given. */
export async function applyCommand(
  folder: string,
  options: ApplyOptions,
  host: CommandHost,
): Promise<ExitCode> {
  const read = await readProgrammeFolder(folder, options, host);
  if (read === null) return 2;
  const source = options.source === undefined ? undefined : await keptSource(options.source, host);
  const applied = await host.runAction(applyProgramme, {
    files: read.files,
    ...(options.signed === undefined ? {} : { signedOn: options.signed }),
    ...(source === undefined ? {} : { source }),
  });
  host.out(
    options.json === true ? `${JSON.stringify(applied, null, 2)}\n` : said(applied, read.programme, host),
  );
  return 0;
}

/** The bytes are safe before the database hears of them. */
async function keptSource(path: string, host: CommandHost): Promise<SourceInput> {
  const { content, ...source } = await readSource(path);
  return { ...source, ...(await host.keepFile(content)) };
}

function said(applied: Applied, programme: Programme, host: CommandHost): string {
  const { t, say, tag } = speakerOf(programme, host.locale);
  const lines = [
    t(`apply.${applied.outcome}`, { name: say(programme.programme.name), revision: applied.revision }),
    t(applied.signatureAssumed ? 'apply.assumed' : 'apply.signed', {
      date: formatDate(applied.signedOn, tag),
    }),
  ];
  if (applied.source !== null) {
    lines.push(
      t(applied.source.stored ? 'apply.source' : 'apply.sourceKnown', { count: applied.source.paragraphs }),
    );
  }
  return `${lines.join('\n')}\n`;
}

export type ReadSource = Omit<SourceInput, 'sha256' | 'sizeBytes'> & Readonly<{ content: Uint8Array }>;

/** Reads the signed document and cuts it into its numbered paragraphs, before any transaction begins. */
export async function readSource(path: string): Promise<ReadSource> {
  const file = basename(path);
  const ending = extname(path).toLowerCase();
  const mediaType = Object.entries(sourceTypes).find(([known]) => known === ending)?.[1];
  if (mediaType === undefined) throw sourceUnreadable({ file, reason: ending || 'no file type' });
  const content = await readFile(path).catch((cause) => {
    throw sourceUnreadable(
      { file, reason: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  });
  const paragraphs = [...(await cutSource(file, mediaType, content))];
  return { name: cleanFileName(file), mediaType, content, paragraphs };
}
