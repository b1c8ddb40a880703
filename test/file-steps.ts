import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { type FileShape, fileShape } from '#kernel/files/contract.ts';
import type { AccessServer } from './access-server.ts';

type Entry = Readonly<{ action: string; outcome: string; problem: string | null; about_id: string | null }>;

/** What tests of files do again and again on one server. */
export function fileSteps({ ask, filesFolder, here }: AccessServer) {
  const entries = () =>
    ask((db) =>
      db.selectFrom('audit.entries').select(['id', 'action', 'outcome', 'problem', 'about_id']).execute(),
    );
  return {
    /** The address at which a file is added. */
    files: (query: Readonly<Record<string, string>>) =>
      `/api/programmes/${here().slug}/files?${new URLSearchParams(query)}`,
    file: (id: string, what = '') => `/api/programmes/${here().slug}/files/${id}${what}`,
    countFiles: () => ask(async (db) => (await db.selectFrom('files.files').select('id').execute()).length),
    /** How many files lie on the disk; those on their way in are counted too. */
    countOnDisk: () =>
      readdirSync(filesFolder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
        .length,
    /** The rows of the trail that a piece of work added. */
    async entriesDuring(work: () => Promise<unknown>): Promise<readonly Entry[]> {
      const before = new Set((await entries()).map(({ id }) => id));
      await work();
      return (await entries()).flatMap(({ id, ...entry }) => (before.has(id) ? [] : [entry]));
    },
  };
}

/** The file that an answer tells of. */
export async function fileIn(answer: Response): Promise<FileShape> {
  assert.equal(answer.status, 200, await answer.clone().text());
  return z.object({ file: fileShape }).parse(await answer.json()).file;
}

/** Bytes as fetch sends them. */
export function bytesOf(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
