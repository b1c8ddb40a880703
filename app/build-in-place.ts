import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installation } from '#kernel/installation.ts';

/**
 * Builds a folder elsewhere and puts it in the place of the old one when it is whole: who runs keeps running on the
 * old one, and two builds at once do not mix.
 */
export async function buildInPlace(
  folder: string,
  buildInto: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(installation, 'node_modules', '.cache', 'minka', `build-${randomUUID()}`);
  try {
    await buildInto(draft);
    await putInPlace(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function putInPlace(draft: string, folder: string): Promise<void> {
  const old = `${draft}-old`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(folder, old).catch(() => undefined);
      await rename(draft, folder);
      break;
    } catch (error) {
      // Another build put its own in place between the two lines.
      if (attempt === 5) throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}
