import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { invariant } from '#kernel/invariant.ts';
import { defineQuery } from '#kernel/query.ts';
import type { AccessServices } from '../access-services.ts';
import { listAccounts, type MemberShape } from '../contract/accounts.ts';
import type { Person } from '../identity.ts';
import { givable, mayGive } from '../may-give.ts';
import { roleNamed, scopeKindNamed } from '../named-scope.ts';
import { type GrantRow, presentGrant, selectGrants } from '../present-grant.ts';
import { presentInvitation, selectInvitations } from '../present-invitation.ts';
import type { ProgrammeOutline } from '../programme-guide.ts';
import { scopeOf } from '../roles.ts';
import { type MemberRow, pageOfMembers } from './select-members.ts';

type Reading = Readonly<{
  outline: ProgrammeOutline;
  now: Temporal.Instant;
  person: Person;
  programme: string;
  mayDeactivate: boolean;
  mayReset: boolean;
}>;

/** Who holds which role in the programme and who is invited, as far as the reader may see. */
export function accountsListed({ programmes }: AccessServices) {
  return defineQuery({
    endpoint: listAccounts,
    door: 'access.accounts.read',
    async run({ db, now, identity, programme, locale, may }, { query }) {
      invariant(identity.kind === 'person', 'only who is signed in passes this door');
      const outline = await programmes.outline(db, programme, locale);
      const reading: Reading = {
        outline,
        now,
        person: identity,
        programme: programme.id,
        mayDeactivate: may('access.account.deactivate', { programme: null }),
        mayReset: may('access.account.reset', { programme: null }),
      };
      const page = await pageOfMembers(db, query, { programme: programme.id, at: now.toString() });
      const grants = await grantsOf(db, programme.id, page.rows);
      const invitations = await selectInvitations(db).where('programme_id', '=', programme.id).execute();
      return {
        ...page,
        rows: page.rows.map((row) => presentMember(row, grants.get(row.id) ?? [], reading)),
        invitations: invitations.map((row) => presentInvitation(row, outline, now, mayEnd(row, reading))),
        can: { give: giveable(reading) },
      };
    },
  });
}

/** The roles of the accounts of a page, as far as they are in sight. */
async function grantsOf(
  db: Transaction<Database>,
  programme: string,
  members: readonly MemberRow[],
): Promise<ReadonlyMap<string, readonly GrantRow[]>> {
  if (members.length === 0) return new Map();
  const grants = await selectGrants(db)
    .where('held.programme_id', '=', programme)
    .where(
      'held.account_id',
      'in',
      members.map(({ id }) => id),
    )
    .execute();
  return Map.groupBy(grants, ({ account_id }) => account_id);
}

function presentMember(member: MemberRow, rows: readonly GrantRow[], reading: Reading): MemberShape {
  const { outline, now, person, mayDeactivate, mayReset } = reading;
  const isOther = member.id !== person.accountId;
  const grants = rows.map((row) => presentGrant(row, outline, now));
  const open = rows.filter((_, index) => grants[index]?.state !== 'ended');
  return {
    account: member.id,
    name: member.name,
    email: member.email,
    active: member.deactivated_at === null,
    grants,
    can: {
      endGrants: open.filter((row) => !isOther || mayEnd(row, reading)).map(({ id }) => id),
      deactivate: isOther && mayDeactivate,
      reset: isOther && mayReset,
    },
  };
}

function mayEnd(
  row: Readonly<{ role: string; scope_kind: string; cluster_id: string | null }>,
  { person, programme }: Reading,
): boolean {
  const where = { programme, kind: scopeKindNamed(row.scope_kind), cluster: row.cluster_id };
  return mayGive(person, roleNamed(row.role), where);
}

type Giveable = ResponseOf<typeof listAccounts>['can']['give'];

/** The roles that the reader may give, with the scopes that exist for each. */
function giveable({ outline, person, programme }: Reading): Giveable {
  return [...givable(person, programme)].flatMap(([role, where]): Giveable => {
    const kind = scopeOf[role];
    if (kind === 'programme') return [{ role, scopes: [{ kind, id: null, name: outline.name }] }];
    // Networks and enterprises have no register yet, so their roles cannot be given.
    if (kind !== 'cluster') return [];
    const scopes = outline.clusters
      .filter(({ id }) => where === 'everywhere' || where.includes(id))
      .map(({ id, name }) => ({ kind, id, name }));
    return scopes.length === 0 ? [] : [{ role, scopes }];
  });
}
