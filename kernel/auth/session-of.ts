import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Identity, Person } from '#kernel/auth/identity.ts';
import { actAs, enterProgramme } from '#kernel/db/identity.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { demonstrationOf } from '#kernel/demonstration/demonstration-of.ts';
import type { Locale } from '#kernel/locale.ts';
import type { SessionShape } from './contract/session.ts';
import { namedScope, roleNamed } from './named-scope.ts';
import type { Permissions } from './permission.ts';
import { permitsSomewhere } from './permit.ts';
import type { ProgrammeGuide, ProgrammeOutline } from './programme-guide.ts';
import { selfGiven } from './self-given.ts';

type Telling = Readonly<{
  programmes: ProgrammeGuide;
  permissions: Permissions;
  locale: Locale;
  now: Temporal.Instant;
}>;

/** Who somebody is and what that opens, as every page of the browser first asks it. The transaction acts as the kernel. */
export async function sessionOf(
  db: Transaction<Database>,
  identity: Identity,
  telling: Telling,
): Promise<SessionShape> {
  const demonstration = await demonstrationShown(db);
  if (identity.kind !== 'person') {
    const setUp = await anyAccount(db);
    return { account: null, programmes: [], setUp, demonstration, codeWanted: false };
  }
  const { accountId: id, email, name, locale, held } = identity;
  const administrator = held.some(({ role }) => role === 'administrator');
  const programmes = await placesOf(db, identity, telling);
  const account = { id, email, name, locale, administrator };
  return { account, programmes, setUp: true, demonstration, codeWanted: false };
}

/** What pages say of a demonstration; null where this is none. */
export async function demonstrationShown(db: Transaction<Database>): Promise<SessionShape['demonstration']> {
  const found = await demonstrationOf(db);
  return found === null ? null : { today: found.today, filled: found.filled };
}

/** Whether an account exists, without which nobody could have come in. */
export async function anyAccount(db: Transaction<Database>): Promise<boolean> {
  const found = await db.selectFrom('access.accounts').select('id').limit(1).executeTakeFirst();
  return found !== undefined;
}

/** The programmes in which the person holds a role now; an administrator looks after all of them. */
async function placesOf(
  db: Transaction<Database>,
  person: Person,
  telling: Telling,
): Promise<SessionShape['programmes']> {
  await actAs(db, person);
  const inSight = await db
    .selectFrom('programme.programmes')
    .select(['id', 'slug'])
    .orderBy('slug')
    .execute();
  const places: SessionShape['programmes'] = [];
  for (const programme of inSight) {
    await enterProgramme(db, programme.id);
    const outline = await telling.programmes.outline(db, programme, telling.locale);
    places.push({
      slug: programme.slug,
      name: outline.name,
      roles: await rolesIn(db, person, outline),
      can: Object.entries(telling.permissions)
        .filter(([, permission]) => permitsSomewhere(person, permission, programme.id))
        .map(([name]) => name),
      selfGiven: await selfGiven(db, person, programme.id, outline, telling.now),
    });
  }
  return places;
}

async function rolesIn(db: Transaction<Database>, person: Person, outline: ProgrammeOutline) {
  const rows = await db
    .selectFrom('access.grants')
    .select(['role', 'scope_kind', 'scope_id', 'starts_on', 'ends_on', 'programme_id'])
    .where('account_id', '=', person.accountId)
    .orderBy('starts_on')
    .execute();
  const isHeld = ({ role, scope_id: part }: (typeof rows)[number]) =>
    person.held.some((held) => held.role === role && held.part === part);
  return rows.filter(isHeld).map((row) => ({
    role: roleNamed(row.role),
    scope: namedScope(row, outline),
    from: row.starts_on,
    until: row.ends_on,
  }));
}
