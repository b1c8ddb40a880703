import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { cleanFileName, endingOf } from './clean-file-name.ts';
import { type AcceptedType, acceptedTypes, isImage } from './contract.ts';
import { mustBeImage } from './images.ts';
import { fileEmpty, nameContradicts, typeNotAccepted } from './problems.ts';
import type { KeptBytes } from './store.ts';

/**
 * What a file is, by its bytes and not by what somebody calls it (cases D5), and the name that it gets. A name that
 * promises another kind is refused; one without an ending gets that of its kind.
 */
export async function judgeFile(
  path: string,
  given: string,
  { sizeBytes }: Pick<KeptBytes, 'sizeBytes'>,
): Promise<Readonly<{ name: string; mediaType: string }>> {
  if (sizeBytes === 0) throw fileEmpty({});
  const name = cleanFileName(given);
  const ending = endingOf(name);
  const type = await typeOf(path, ending);
  if (isImage(type.mediaType)) await mustBeImage(path, name);
  const [own] = type.endings;
  if (ending === undefined) return { name: `${name}.${own}`, mediaType: type.mediaType };
  if (!isOneOf(ending, type)) throw nameContradicts({ name, found: `.${own}` });
  return { name, mediaType: type.mediaType };
}

async function typeOf(path: string, ending: string | undefined): Promise<AcceptedType> {
  const found = await fileTypeFromFile(path);
  const known = acceptedTypes.find(({ mediaType }) => mediaType === found?.mime);
  if (known !== undefined) return known;
  // A text has no mark of its own, and some begin with letters that are another kind's.
  const texts = acceptedTypes.filter(({ mediaType }) => mediaType.startsWith('text/'));
  const text = ending === undefined ? texts[0] : texts.find((type) => isOneOf(ending, type));
  const isPlain = (text !== undefined || found === undefined) && (await isText(path));
  if (text !== undefined && isPlain) return text;
  const [plain] = texts;
  // What only calls itself an image or a document and is a text is told so.
  if (isPlain && plain !== undefined && acceptedTypes.some((type) => isOneOf(ending ?? '', type)))
    return plain;
  throw typeNotAccepted({ found: found?.ext ?? ending ?? '?', accepted: acceptedEndings });
}

/** ".pdf, .jpg, …": what a person may give, in words that a file's name uses. */
const acceptedEndings = acceptedTypes.map(({ endings }) => `.${endings[0]}`).join(', ');

function isOneOf(ending: string, { endings }: AcceptedType): boolean {
  const all: readonly string[] = endings;
  return all.includes(ending);
}

/** Whether all of it can be read as UTF-8, without letters that no text has. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(path)) {
      if (odd.test(decoder.decode(piece, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const odd = /[^\P{Cc}\t\n\r\f]/u;
