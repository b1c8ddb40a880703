import type { Transaction } from 'kysely';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { Locale } from '#kernel/locale.ts';
import { sayIn } from '../words/speaker.ts';
import { latestProgramme } from './latest-programme.ts';

/** The kinds of identity documents of a programme, in the reader's language: what the slice of people asks for. */
export async function identityDocumentsOf(db: Transaction<Database>, tenant: Programme, locale: Locale) {
  const { programme } = await latestProgramme(db, tenant.id);
  return programme.identity_documents.map(({ id, name, characters, length, at_least }) => ({
    id,
    name: sayIn(name, locale),
    characters,
    shortest: at_least ?? length,
    longest: length,
  }));
}
