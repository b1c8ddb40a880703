import type { Transaction } from 'kysely';
import type { ProgrammeGuide } from '#kernel/auth/programme-guide.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Locale } from '#kernel/locale.ts';
import type { SubjectHolder } from '#kernel/subject/subject.ts';
import type { DocumentKind } from './rules/document-number.ts';

/** What persons are told of their programme, handed in by app/capabilities.ts: programmes come later than people. */
export type PeopleServices = Readonly<{
  /** How the programme's clusters are called. */
  programmes: Pick<ProgrammeGuide, 'outline'>;
  /** The kinds of identity documents that the programme knows. */
  documentKinds(
    db: Transaction<Database>,
    programme: Programme,
    locale: Locale,
  ): Promise<readonly DocumentKind[]>;
  /** Who holds something about persons: this slice first, then those that come later. */
  holders: readonly SubjectHolder[];
}>;
