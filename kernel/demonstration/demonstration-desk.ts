import type { Locale } from '#kernel/locale.ts';
import type { Ground } from './scene.ts';
import type { SignInOf } from './sign-ins.ts';

export type Prepared = Readonly<{ ground: Ground; signIns: readonly SignInOf[] }>;

/** How far a demonstration is that this server fills. */
export type Progress = Readonly<{ done: number; of: number; brokenOff: boolean }>;

/** What lets a running server become a demonstration; handed in by whoever puts the house together. */
export type DemonstrationDesk = Readonly<{
  /** What the demonstration of the programme that comes with Minka would be; null where none comes. */
  prepare(): Promise<Prepared | null>;
  /** Fills the instance, which is marked already, beside the requests. */
  fill(prepared: Prepared, locale: Locale): void;
  /** Null where this server fills none. */
  progress(): Progress | null;
}>;

/** A desk at which no demonstration is offered. */
export const closedDesk: DemonstrationDesk = {
  prepare: async () => null,
  fill: () => undefined,
  progress: () => null,
};

export type DemonstrationServices = Readonly<{ demonstration: DemonstrationDesk }>;
