import type { ActionContext } from '#kernel/action.ts';
import type { ProgrammeGuide } from '#kernel/auth/programme-guide.ts';

/** What happened to a fact, for those who keep something that follows from facts. */
export type FactChange = Readonly<{
  kind: string;
  what: 'recorded' | 'voided';
  fact: string;
  subject: string;
  cluster: string | null;
  happenedOn: string;
}>;

/** Keeps something up to date that follows from facts of some kinds, inside the transaction that changes them. */
export type Projector = Readonly<{
  of: readonly string[];
  project(context: ActionContext, change: FactChange): Promise<void>;
}>;

/** What recording is given by whoever puts the house together. */
export type FactServices = Readonly<{
  programmes: ProgrammeGuide;
  projectors: readonly Projector[];
}>;

/** Tells all who follow this kind of fact, in their order; one that fails undoes the fact. */
export async function project(
  { projectors }: FactServices,
  context: ActionContext,
  change: FactChange,
): Promise<void> {
  for (const projector of projectors) {
    if (projector.of.includes(change.kind)) await projector.project(context, change);
  }
}
