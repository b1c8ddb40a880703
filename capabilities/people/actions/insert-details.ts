import type { ActionContext } from '#kernel/action.ts';
import type { Asked } from '../asked.ts';
import { detailsChangedMeanwhile, documentTaken, documentTakenElsewhere } from '../problems.ts';
import { findDetails } from '../queries/select-details.ts';
import { findPerson, thisProgramme } from '../queries/select-persons.ts';
import { spokenName } from '../rules/clean-name.ts';
import type { KeptDocument } from './checked-details.ts';

export type KeptDetails = Readonly<{
  person: string;
  document: KeptDocument | null;
  phone: string | null;
  reason: string | null;
}>;

/**
 * Records how to identify and reach a person. A document is one person's in a programme: the index
 * `private_details_one_person` holds it, also against somebody who records the same at the same moment and against rows
 * that are not in sight.
 */
export async function insertDetails(
  context: ActionContext & Asked,
  { person, document, phone, reason }: KeptDetails,
): Promise<void> {
  const { db, programme, now, actor, newId } = context;
  if (document !== null) await mustBeNobodyElses(context, document, person);
  const inserted = await db
    .insertInto('people.private_details')
    .values({
      programme_id: programme.id,
      id: newId(),
      person_id: person,
      document_kind: document?.kind ?? null,
      document_number: document?.number ?? null,
      phone,
      reason,
      recorded_at: now.toString(),
      recorded_by: actor,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) return;
  if ((await findDetails(db, person)) !== undefined) throw detailsChangedMeanwhile({});
  // Whoever came first is in sight by now, or never will be.
  if (document !== null) await mustBeNobodyElses(context, document, person);
  throw documentTakenElsewhere({}, atDocument);
}

const atDocument = { errors: [{ path: 'body.document.number', message: '' }] };

/** Refuses a document that somebody in sight has, and says who. */
async function mustBeNobodyElses(
  { db }: Asked,
  { kind, number }: KeptDocument,
  person: string,
): Promise<void> {
  const holder = await db
    .selectFrom('people.private_details')
    .select('person_id')
    .where('programme_id', '=', thisProgramme)
    .where('document_kind', '=', kind)
    .where('document_number', '=', number)
    .where('replaced_at', 'is', null)
    .where('person_id', '<>', person)
    .executeTakeFirst();
  if (holder === undefined) return;
  const found = await findPerson(db, holder.person_id);
  if (found === undefined) throw documentTakenElsewhere({}, atDocument);
  throw documentTaken({ person: found.id, name: spokenName(found) }, atDocument);
}
