import type { Transaction } from 'kysely';
import type { ActionContext } from '#kernel/action.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Locale } from '#kernel/locale.ts';

/** What the kernel has to know of a programme without knowing what programmes are. */
export type ProgrammeOutline = Readonly<{
  name: string;
  timeZone: string;
  clusters: readonly Readonly<{ id: string; name: string }>[];
  /** Names of the programme that make a poor password. */
  words: readonly string[];
}>;

/** Which programme a new instance opens on. */
export type ProgrammeChoice =
  | Readonly<{ from: 'shipped' }>
  | Readonly<{ from: 'folder'; folder: string }>
  | Readonly<{ from: 'files'; files: readonly Readonly<{ path: string; base64: string }>[] }>
  | Readonly<{ from: 'none' }>;

/** Handed in by app/capabilities.ts from the slice that holds the programmes. */
export type ProgrammeGuide = Readonly<{
  /** How a programme in sight is called, and its parts. */
  outline(db: Transaction<Database>, programme: Programme, locale: Locale): Promise<ProgrammeOutline>;
  /** Checks and applies the files chosen, as the machine; what is wrong is a problem with a place for each mistake. */
  apply(context: ActionContext, choice: ProgrammeChoice): Promise<Programme | null>;
  /** The programme that an empty instance is offered. */
  shipped(locale: Locale): Promise<Readonly<{ slug: string; name: string }> | null>;
}>;
