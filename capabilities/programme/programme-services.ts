import type { Transaction } from 'kysely';
import type { AccessServices } from '#kernel/auth/access-services.ts';
import type { Programme as Tenant } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { ChangeTeller } from '#kernel/fact/changes.ts';
import type { Clocks } from '#kernel/fact/clocks.ts';
import type { FactServices } from '#kernel/fact/fact-services.ts';
import type { FileServices } from '#kernel/files/file-services.ts';
import type { Locale } from '#kernel/locale.ts';
import type { TaskSource } from '#kernel/task/task.ts';
import type { Anchors } from './rules/calendar/anchors.ts';
import type { PromiseStanding } from './rules/calendar/recorded.ts';
import type { Programme } from './rules/format/programme.ts';

/** What the promises of a programme's logical framework are asked by. */
export type PromiseQuestion = Readonly<{
  db: Transaction<Database>;
  programme: Tenant;
  clocks: Clocks;
  locale: Locale;
  file: Programme;
  anchors: Anchors;
}>;

/**
 * Answers how each promise of the logical framework stands, by the id of its obligation (`indicator-1.5/1`). A later
 * slice measures them and hands this in.
 */
export type PromiseStandings = (question: PromiseQuestion) => Promise<ReadonlyMap<string, PromiseStanding>>;

/** What this slice is given by whoever puts the house together. */
export type ProgrammeServices = FactServices &
  Pick<FileServices, 'files'> &
  Pick<AccessServices, 'baseUrl' | 'mailing'> &
  Readonly<{
    promises: PromiseStandings;
    /** Tasks of the slices that come later. */
    tasks: readonly TaskSource[];
    /** Who tells what changed, this slice included. */
    tellers: readonly ChangeTeller[];
  }>;
