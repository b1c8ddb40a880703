import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery, type QueryContext } from '#kernel/query.ts';
import { mustReach } from '../asked.ts';
import { readIdentityDocument, readOwnIdentityDocument } from '../contract.ts';
import { documentMissing, ownPersonMissing } from '../problems.ts';
import { spokenName } from '../rules/clean-name.ts';
import { findOwnPerson } from './find-own-person.ts';
import { findDetails } from './select-details.ts';
import { findPerson, type PersonRow } from './select-persons.ts';

/** The number of somebody's identity document in full; that it was read stands in the trail before it leaves. */
export function identityDocumentRead() {
  return defineQuery({
    endpoint: readIdentityDocument,
    door: 'people.details.read',
    async run(context, { params }) {
      const row = await findPerson(context.db, params.person);
      if (row === undefined) throw subjectUnknown({});
      mustReach(context, 'people.details.read', row.clusters);
      return readDocumentOf(context, row);
    },
  });
}

/** The same of whoever asks. */
export function ownIdentityDocumentRead() {
  return defineQuery({
    endpoint: readOwnIdentityDocument,
    door: 'signed-in',
    async run(context) {
      const row = await findOwnPerson(context.db, context.identity);
      if (row === undefined) throw ownPersonMissing({});
      return readDocumentOf(context, row);
    },
  });
}

async function readDocumentOf({ db, tell }: Pick<QueryContext, 'db' | 'tell'>, row: PersonRow) {
  const details = await findDetails(db, row.id);
  if (details === undefined || details.document_kind === null || details.document_number === null) {
    throw documentMissing({});
  }
  tell({
    action: 'people.read-document',
    about: { kind: 'person', id: row.id, name: spokenName(row) },
    cluster: row.clusters[0] ?? null,
  });
  return { kind: details.document_kind, number: details.document_number };
}
