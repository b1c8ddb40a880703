import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { installation } from '#kernel/installation.ts';
import { invariant } from '#kernel/invariant.ts';
import type { Typesetter } from '#lib/documents/index.ts';

/** What sets papers, with the faces that it needs besides its own. Loaded where a paper is asked for. */
export async function openPapers(): Promise<Typesetter> {
  const { openTypesetter } = await import('#lib/documents/index.ts');
  const emoji = import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf');
  return openTypesetter([await readFile(fileURLToPath(emoji))], photographApart);
}

/** In a process of its own, as app/photograph-page.ts says why. */
async function photographApart(drawing: string): Promise<Uint8Array> {
  const script = join(installation, 'app', 'photograph-page.ts');
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(drawing);
  const [photograph, [code]] = await Promise.all([buffer(child.stdout), once(child, 'close')]);
  invariant(code === 0, 'a drawing of our own can be photographed');
  return photograph;
}
