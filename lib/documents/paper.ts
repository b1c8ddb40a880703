/** One paper as people sign, send and file it. Every text is shown as it stands: nothing in it is markup. */
export type Paper = Readonly<{
  /** Of its texts, as a tag such as `es`: it decides how words are divided. */
  language: string;
  /** Who issues it. */
  letterhead: Readonly<{ name: string; lines: readonly string[] }>;
  title: string;
  /** Its number in the files of whoever issues it. */
  reference?: string;
  /** The day on it: for the file's own date as 2026-06-30, and as it is written out, with the place. */
  madeOn: Readonly<{ date: string; written: string }>;
  /** To whom it is sent, line by line. */
  to?: readonly string[];
  /** Who it is about or between, each under what it is here: "The contractor". */
  parties?: readonly PaperParty[];
  body: readonly PaperBlock[];
  signatures: readonly PaperSignature[];
  /** What is stamped over it and repeated at the foot of every page: that it is a copy, a draft, or invented. */
  mark?: Readonly<{ word: string; note: string }>;
}>;

export type PaperParty = Readonly<{ label: string; name: string }>;

export type PaperSignature = Readonly<{ name: string; role: string }>;

export type PaperBlock =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'heading'; text: string }>
  /** Numbered in their order. */
  | Readonly<{ kind: 'clauses'; clauses: readonly Readonly<{ title?: string; text: string }>[] }>
  | Readonly<{ kind: 'table'; columns: readonly PaperColumn[]; rows: readonly (readonly string[])[] }>;

export type PaperColumn = Readonly<{ title: string; align?: 'left' | 'right'; wide?: boolean }>;
