import { z } from 'zod';

/** A file that leaves as it is. Its bytes are opened first, then the trail is told, then they go. */
export type Download = Readonly<{
  download: true;
  name: string;
  mediaType: string;
  /** Whether the browser may show it in a page; everything else is only ever saved. */
  inline: boolean;
  /** The bytes, proved to be those that were stored. */
  bytes(): Promise<AsyncIterable<Uint8Array> | Uint8Array>;
  /** Where the bytes come one by one, how many there are. */
  sizeBytes?: number;
  /** Of which file the trail tells, and in which cluster. */
  about: Readonly<{ id: string; name: string; cluster: string | null }>;
}>;

/** What an endpoint answers that answers with a file. */
export const download = z.custom<Download>(isDownload).meta({ type: 'string', format: 'binary' });

export function isDownload(answer: unknown): answer is Download {
  return typeof answer === 'object' && answer !== null && 'download' in answer;
}
