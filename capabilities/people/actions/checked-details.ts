import type { Asked } from '../asked.ts';
import type { PeopleServices } from '../people-services.ts';
import { documentKindUnknown, documentNumberWrong, documentsNotRecorded, phoneWrong } from '../problems.ts';
import { documentNumber } from '../rules/document-number.ts';
import { phoneNumber } from '../rules/phone-number.ts';

export type KeptDocument = Readonly<{ kind: string; number: string }>;

/** A document as it is kept; refused where its kind is none of the programme's, or its number none of its kind. */
export async function checkedDocument(
  services: PeopleServices,
  { db, programme, locale }: Asked,
  written: KeptDocument,
): Promise<KeptDocument> {
  const kinds = await services.documentKinds(db, programme, locale);
  const at = (name: string) => ({ errors: [{ path: `body.document.${name}`, message: '' }] });
  if (kinds.length === 0) throw documentsNotRecorded({}, at('kind'));
  const kind = kinds.find(({ id }) => id === written.kind);
  if (kind === undefined) throw documentKindUnknown({ kind: written.kind }, at('kind'));
  const number = documentNumber(kind, written.number);
  if (number === undefined) {
    const { name, shortest, longest, characters } = kind;
    throw documentNumberWrong({ kind: name, shortest, longest, characters }, at('number'));
  }
  return { kind: kind.id, number };
}

/** A phone as it is kept. */
export function checkedPhone(written: string): string {
  const phone = phoneNumber(written);
  if (phone === undefined) throw phoneWrong({}, { errors: [{ path: 'body.phone', message: '' }] });
  return phone;
}
