import type { ProgrammeGuide } from '#kernel/auth/programme-guide.ts';
import type { FileStore } from './store.ts';

/** What the doors of files are given by whoever puts the house together. */
export type FileServices = Readonly<{
  files: FileStore;
  largestFileBytes: number;
  programmes: ProgrammeGuide;
}>;
