import { type FilePosition, type FileProblem, fileProblem } from './file-problem.ts';
import { positionsIn } from './text-lines.ts';

/** No file of an agreement comes near this; a larger one is a mistake and is refused before it is read. */
export const largestFileBytes = 2_000_000;

/** The text of a file, or the one reason why its bytes are not text that Minka reads. A byte order mark is dropped. */
export function decodeText(file: string, bytes: Uint8Array): { text: string } | { problem: FileProblem } {
  if (bytes.length > largestFileBytes) {
    return {
      problem: fileProblem('too_large', file, start, {
        params: { bytes: bytes.length, megabytes: largestFileBytes / 1_000_000 },
      }),
    };
  }
  if (looksLikeUtf16(bytes)) return { problem: fileProblem('utf16', file, start) };
  const wrong = firstWrongByte(bytes);
  if (wrong !== -1) return { problem: notUtf8(file, bytes, wrong) };
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '') return { problem: fileProblem('empty_file', file, start) };
  const control = firstControlCharacter(text);
  if (control === -1) return { text };
  return {
    problem: fileProblem('control_character', file, positionsIn(text)(control), {
      found: codePoint(text.charCodeAt(control)),
    }),
  };
}

/** Characters that no text needs and that a terminal or the database would stumble over. */
export function firstControlCharacter(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 ? code !== 0x09 && code !== 0x0a && code !== 0x0d : code >= 0x7f && code <= 0x9f)
      return index;
  }
  return -1;
}

export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const start: FilePosition = { line: 1, column: 1 };

/** By its mark, or by the zeros that stand beside every plain letter. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 64);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return head.length >= 4 && Math.max(even, odd) >= head.length / 4 && Math.min(even, odd) === 0;
}

function notUtf8(file: string, bytes: Uint8Array, index: number): FileProblem {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, index));
  const byte = bytes.subarray(index, index + 1);
  return fileProblem('not_utf8', file, positionsIn(before)(before.length), {
    found: `0x${(byte[0] ?? 0).toString(16).toUpperCase()}`,
    params: { letter: new TextDecoder('windows-1252').decode(byte) },
  });
}

/** Index of the first byte that is not part of well-formed UTF-8 (Unicode standard, table 3-7), or -1. */
function firstWrongByte(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    if (length === 0) return index;
    index += length;
  }
  return -1;
}

function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const second = bytes[index + 1] ?? 0;
  if (lead >= 0xc2 && lead <= 0xdf) return isBetween(second, 0x80, 0xbf) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const fits = isBetween(second, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf);
    return fits && follows(bytes, index + 2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const fits = isBetween(second, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf);
    return fits && follows(bytes, index + 2) && follows(bytes, index + 3) ? 4 : 0;
  }
  return 0;
}

function follows(bytes: Uint8Array, index: number): boolean {
  return isBetween(bytes[index] ?? 0, 0x80, 0xbf);
}

function isBetween(byte: number, low: number, high: number): boolean {
  return byte >= low && byte <= high;
}
