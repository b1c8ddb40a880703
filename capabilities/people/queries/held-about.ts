import { isoInstant } from '#kernel/auth/iso-instant.ts';
import { createTexts } from '#kernel/i18n/texts.ts';
import type { HeldThing, SubjectHolder, SubjectQuestion } from '#kernel/subject/subject.ts';
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };
import { maskedNumber } from '../rules/document-number.ts';
import { thisProgramme } from './select-persons.ts';

/** What this slice holds about a person: the name, the clusters, and each version of document and phone. */
export const peopleHolder: SubjectHolder = {
  find: (question, person) => heldHere(question, person, maskedNumber),
  async erase({ db, programme, now, actor }, person) {
    const mine = { programme: programme.id, person };
    await db
      .updateTable('people.private_details')
      .set({ document_kind: null, document_number: null, phone: null, reason: null })
      .where('programme_id', '=', mine.programme)
      .where('person_id', '=', mine.person)
      .execute();
    await db
      .updateTable('people.person_accounts')
      .set({ removed_at: now.toString(), removed_by: actor })
      .where('programme_id', '=', mine.programme)
      .where('person_id', '=', mine.person)
      .where('removed_at', 'is', null)
      .execute();
  },
};

/** The same, with numbers shown as a rule says: masked on a page, in full for the person. */
export async function heldHere(
  { db, locale }: SubjectQuestion,
  person: string,
  shown: (number: string) => string,
): Promise<readonly HeldThing[]> {
  const { t } = createTexts({ people: { es, en } }, locale);
  const self = await db
    .selectFrom('people.persons')
    .select(['given_names', 'family_names', 'sex', 'recorded_at', 'recorded_by'])
    .where('programme_id', '=', thisProgramme)
    .where('id', '=', person)
    .executeTakeFirst();
  if (self === undefined) return [];
  const details = await db
    .selectFrom('people.private_details')
    .select(['document_kind', 'document_number', 'phone', 'reason', 'recorded_at', 'recorded_by'])
    .where('programme_id', '=', thisProgramme)
    .where('person_id', '=', person)
    .orderBy('recorded_at')
    .execute();
  const field = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [{ name: t(`field.${name}`), value }];
  return [
    {
      said: t('held.person'),
      title: `${self.given_names} ${self.family_names}`.trim(),
      happenedOn: null,
      recordedAt: isoInstant(self.recorded_at),
      recordedBy: self.recorded_by,
      fields: self.sex === null ? [] : field('sex', t(`sex.${self.sex}`)),
      papers: 0,
    },
    ...details.map((row) => ({
      said: t('held.details'),
      title: row.document_kind ?? '',
      happenedOn: null,
      recordedAt: isoInstant(row.recorded_at),
      recordedBy: row.recorded_by,
      fields: [
        ...field('document', row.document_number === null ? null : shown(row.document_number)),
        ...field('phone', row.phone),
      ],
      papers: 0,
    })),
  ];
}
