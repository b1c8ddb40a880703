import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { type Asked, inProgramme, mustReach } from '../asked.ts';
import { changeDetails, changeOwnPhone } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { presentPerson } from '../present/person.ts';
import { detailsChangedMeanwhile, ownPersonMissing, reasonMissing } from '../problems.ts';
import { findOwnPerson } from '../queries/find-own-person.ts';
import { type DetailsRow, findDetails } from '../queries/select-details.ts';
import { type PersonRow, thisProgramme } from '../queries/select-persons.ts';
import { spokenName } from '../rules/clean-name.ts';
import { personOfPath } from './change-person.ts';
import { checkedDocument, checkedPhone, type KeptDocument } from './checked-details.ts';
import { insertDetails } from './insert-details.ts';
import { toldDetails } from './told-details.ts';

/** Changes how to identify and reach a person. What held before is kept, with who replaced it, when and why. */
export function changingDetails(services: PeopleServices) {
  return defineWrite({
    name: 'people.change-details',
    endpoint: changeDetails,
    door: 'people.details.record',
    subject: personOfPath,
    async run(given, { body }, person) {
      const context = inProgramme(given);
      mustReach(context, 'people.details.record', person.clusters);
      const { document, phone } = body;
      const next = {
        ...(document === undefined
          ? {}
          : { document: document === null ? null : await checkedDocument(services, context, document) }),
        ...(phone === undefined ? {} : { phone: phone === null ? null : checkedPhone(phone) }),
      };
      return replaceDetails(services, context, person, { ...next, reason: body.reason || null });
    },
  });
}

/** Corrects the own phone, whatever role somebody has. */
export function changingOwnPhone(services: PeopleServices) {
  return defineWrite({
    name: 'people.change-own-phone',
    endpoint: changeOwnPhone,
    door: 'signed-in',
    async run(given, { body }) {
      const context = inProgramme(given);
      const person = await findOwnPerson(context.db, context.identity);
      if (person === undefined) throw ownPersonMissing({});
      const phone = body.phone === null ? null : checkedPhone(body.phone);
      return replaceDetails(services, context, person, { phone, reason: null });
    },
  });
}

type Changes = Readonly<{
  document?: KeptDocument | null;
  phone?: string | null;
  reason: string | null;
}>;

async function replaceDetails(
  services: PeopleServices,
  context: ActionContext & Asked,
  person: PersonRow,
  changes: Changes,
) {
  const held = await findDetails(context.db, person.id);
  const before = { document: documentOf(held), phone: held?.phone ?? null };
  const { reason, ...changed } = changes;
  const after = { ...before, ...changed };
  const told = toldDetails(before, after);
  const isCorrected = before.document !== null && told.some(({ field }) => field === 'identity_document');
  if (isCorrected && reason === null) {
    throw reasonMissing({}, { errors: [{ path: 'body.reason', message: '' }] });
  }
  if (told.length > 0) {
    if (held !== undefined) await endDetails(context, held);
    await insertDetails(context, { person: person.id, ...after, reason });
  }
  return {
    answer: { person: await presentPerson(services, context, person) },
    trail: {
      about: { kind: 'person', id: person.id, name: spokenName(person) },
      cluster: person.clusters[0] ?? null,
      changes: told,
    },
  };
}

function documentOf(held: DetailsRow | undefined): KeptDocument | null {
  const { document_kind: kind, document_number: number } = held ?? {};
  return kind == null || number == null ? null : { kind, number };
}

/** Of two who change the same at once, the second is told that what he saw no longer holds. */
async function endDetails({ db, now }: ActionContext, { id }: DetailsRow): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('people.private_details')
    .set({ replaced_at: now.toString() })
    .where('programme_id', '=', thisProgramme)
    .where('id', '=', id)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw detailsChangedMeanwhile({});
}
