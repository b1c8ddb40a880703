import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { formatDate } from '#kernel/i18n/format-date.ts';
import { cutParagraphs, readPdfPages } from '#lib/numbered-text/index.ts';
import { type Applied, applyProgramme } from '../actions/apply-programme.ts';
import type { SourceInput } from '../actions/store-source.ts';
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
  const source = options.source === undefined ? undefined : await readSource(options.source);
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

const mediaTypes = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
} as const;

/** Reads the signed document and cuts it into its numbered paragraphs, before any transaction begins. */
export async function readSource(path: string): Promise<SourceInput> {
  const mediaType = Object.entries(mediaTypes).find(
    ([ending]) => ending === extname(path).toLowerCase(),
  )?.[1];
  if (mediaType === undefined)
    throw sourceUnreadable({ file: basename(path), reason: extname(path) || 'no file type' });
  try {
    const content = await readFile(path);
    const document = mediaType === 'application/pdf' ? await readPdfPages(content) : utf8(content);
    const paragraphs = cutParagraphs(document)
      .filter(({ kind, number, text }) => kind === 'paragraph' && number !== '' && text !== '')
      .map(({ number, text, restored, page }) => ({ number, text, restored, page: page ?? null }));
    return { fileName: basename(path), mediaType, content, paragraphs };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw sourceUnreadable({ file: basename(path), reason }, { cause });
  }
}

function utf8(content: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(content);
}
