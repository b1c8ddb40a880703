import type { Readable } from 'node:stream';

/** What bytes came to once they are kept. */
export type KeptBytes = Readonly<{ sha256: string; sizeBytes: number }>;

export type Putting<Judged> = Readonly<{
  largestBytes: number;
  /** Looks at all the bytes before they are kept; what it throws is what the giver hears, and nothing stays. */
  judge(path: string, kept: KeptBytes): Promise<Judged>;
}>;

/**
 * Where the bytes of files lie: each once, under its SHA-256. It knows nothing of names, programmes or people; that is
 * what rows of the database are for, and they are written after the bytes are safe.
 */
export type FileStore = Readonly<{
  /**
   * Keeps what comes. When it answers, the bytes outlive the loss of power.
   *
   * @throws `files.too-large`, `files.cut-off`, `files.no-space`, and whatever `judge` throws
   */
  put<Judged>(
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    putting: Putting<Judged>,
  ): Promise<KeptBytes & Readonly<{ judged: Judged }>>;
  /**
   * The bytes kept under a hash, proved to be them. Whoever opens them reads or destroys them.
   *
   * @throws `files.integrity`
   */
  open(sha256: string): Promise<Readable>;
}>;
