import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Typesetter } from '#lib/documents/index.ts';

/** What sets papers, with the faces that it needs besides its own. Loaded where a paper is asked for. */
export async function openPapers(): Promise<Typesetter> {
  const { openTypesetter } = await import('#lib/documents/index.ts');
  const emoji = import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf');
  return openTypesetter([await readFile(fileURLToPath(emoji))]);
}
