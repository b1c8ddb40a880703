import { isoInstant } from '#kernel/auth/iso-instant.ts';
import type { Asked } from '../asked.ts';
import { mayTo } from '../asked.ts';
import type { PersonShape } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { isOwnPerson } from '../queries/find-own-person.ts';
import { findDetails } from '../queries/select-details.ts';
import { type PersonRow, thisProgramme } from '../queries/select-persons.ts';
import { spokenName } from '../rules/clean-name.ts';
import { maskedNumber } from '../rules/document-number.ts';
import { sexOf } from './listed-person.ts';
import { clustersOf, type NamedCluster, named } from './named-clusters.ts';

/** A person with as much as the reader may see; what that is not is absent. */
export async function presentPerson(
  services: PeopleServices,
  asked: Asked,
  row: PersonRow,
): Promise<PersonShape> {
  const clusters = await clustersOf(services, asked);
  const isOwn = await isOwnPerson(asked.db, asked.identity, row.id);
  const seesDetails = isOwn || mayTo(asked, 'people.details.read', row.clusters);
  const maySeeAccount = asked.may('people.accounts.link');
  const details = seesDetails ? await presentDetails(services, asked, row.id) : undefined;
  return {
    id: row.id,
    name: spokenName(row),
    givenNames: row.given_names,
    familyNames: row.family_names,
    sex: sexOf(row),
    clusters: named(row.clusters, clusters),
    recordedAt: isoInstant(row.recorded_at),
    recordedBy: row.recorded_by,
    ...(details === undefined ? {} : { details }),
    ...(maySeeAccount ? { account: await accountOf(asked, row.id) } : {}),
    can: {
      change: mayTo(asked, 'people.persons.record', row.clusters),
      changeDetails: mayTo(asked, 'people.details.record', row.clusters),
      readDocument: details !== undefined && details.document !== null,
      linkAccount: maySeeAccount,
      ...clusterChanges(asked, row, clusters),
    },
  };
}

/** Where the reader may let the person take part, and where end it. */
function clusterChanges(
  { may }: Asked,
  { clusters: ids }: PersonRow,
  clusters: readonly NamedCluster[],
): Pick<PersonShape['can'], 'addTo' | 'removeFrom'> {
  const held = (id: string) => may('people.persons.record', { cluster: id });
  return {
    addTo: clusters.filter(({ id }) => held(id) && !ids.includes(id)),
    removeFrom: named(ids.filter(held), clusters),
  };
}

async function presentDetails(services: PeopleServices, asked: Asked, person: string) {
  const row = await findDetails(asked.db, person);
  if (row === undefined)
    return { document: null, phone: null, recordedAt: null, recordedBy: null, reason: null };
  const { document_kind: kind, document_number: number } = row;
  const kinds = await services.documentKinds(asked.db, asked.programme, asked.locale);
  return {
    document:
      kind === null || number === null
        ? null
        : {
            kind: { id: kind, name: kinds.find(({ id }) => id === kind)?.name ?? kind },
            masked: maskedNumber(number),
          },
    phone: row.phone,
    recordedAt: isoInstant(row.recorded_at),
    recordedBy: row.recorded_by,
    reason: row.reason,
  };
}

/** The account that was said to be this person's, as far as accounts are in sight. */
async function accountOf({ db }: Asked, person: string): Promise<{ id: string; name: string } | null> {
  const found = await db
    .selectFrom('people.person_accounts as link')
    .innerJoin('access.accounts as account', 'account.id', 'link.account_id')
    .select(['account.id', 'account.name'])
    .where('link.programme_id', '=', thisProgramme)
    .where('link.person_id', '=', person)
    .where('link.removed_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}
