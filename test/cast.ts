import type { Kysely } from 'kysely';
import { type Role, roles, scopeOf } from '#kernel/auth/roles.ts';
import type { Clock } from '#kernel/clock/clock.ts';
import { actAsKernel, writeSerializable } from '#kernel/db/identity.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';

type Stage = Readonly<{ db: Kysely<Database>; clock: Clock }>;

/** An account. Answers with its id. */
export function anAccount({ db, clock }: Stage, name: string): Promise<string> {
  const now = clock.now();
  return writeSerializable(db, async (transaction) => {
    const id = newId(now);
    await transaction
      .insertInto('access.accounts')
      .values({
        id,
        email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${id}@example.org`,
        name,
        locale: 'en',
        recorded_at: now.toString(),
        recorded_by: 'a test',
      })
      .execute();
    return id;
  });
}

/** An account that looks after the instance. Answers with its id. */
export async function anAdministrator({ db, clock }: Stage): Promise<string> {
  const account = await anAccount({ db, clock }, 'Ada Admin');
  const at = clock.now().toString();
  await writeSerializable(db, (transaction) =>
    transaction
      .insertInto('access.instance_grants')
      .values({
        id: newId(clock.now()),
        account_id: account,
        role: 'administrator',
        starts_at: at,
        recorded_at: at,
        recorded_by: 'a test',
      })
      .execute(),
  );
  return account;
}

export type Held = Readonly<{ role: Role; programme: Programme; part?: string; until?: string }>;

/** Lets an account hold a role from now on; a part is needed for a role that is held in one. */
export async function hold({ db, clock }: Stage, account: string, held: Held): Promise<string> {
  const now = clock.now();
  const id = newId(now);
  const kind = scopeOf[held.role];
  const part = kind === 'programme' ? null : (held.part ?? 'a-part');
  await writeSerializable(db, async (transaction) => {
    await actAsKernel(transaction, held.programme.id);
    await transaction
      .insertInto('access.grants')
      .values({
        programme_id: held.programme.id,
        id,
        account_id: account,
        role: held.role,
        scope_kind: kind,
        scope_id: part,
        cluster_id: kind === 'cluster' ? part : null,
        starts_on: now.toString().slice(0, 10),
        ends_on: held.until ?? null,
        starts_at: now.toString(),
        ends_at: held.until === undefined ? null : `${held.until}T23:59:59Z`,
        recorded_at: now.toString(),
        recorded_by: 'a test',
      })
      .execute();
  });
  return id;
}

/** One account for each role, held in a programme and, where the role is held in a part, in this one. */
export async function castOf(
  stage: Stage,
  programme: Programme,
  part: string,
): Promise<ReadonlyMap<Role, string>> {
  const cast = new Map<Role, string>([['administrator', await anAdministrator(stage)]]);
  for (const role of roles) {
    if (role === 'administrator') continue;
    const account = await anAccount(stage, `The ${role}`);
    await hold(stage, account, { role, programme, part });
    cast.set(role, account);
  }
  return cast;
}

type NewPerson = Readonly<{
  given?: string;
  family?: string;
  clusters?: readonly string[];
  document?: Readonly<{ kind: string; number: string }>;
  phone?: string;
  account?: string;
}>;

/** A person, recorded without asking anybody. Answers with its id. */
export async function aPerson(
  { db, clock }: Stage,
  programme: Programme,
  { given = 'Rosa', family = 'Quispe Mamani', clusters = [], document, phone, account }: NewPerson = {},
): Promise<string> {
  const now = clock.now();
  const id = newId(now);
  const recorded = { programme_id: programme.id, recorded_at: now.toString(), recorded_by: 'a test' };
  const about = () => ({ ...recorded, id: newId(now), person_id: id });
  await writeSerializable(db, async (transaction) => {
    await actAsKernel(transaction, programme.id);
    await transaction
      .insertInto('people.persons')
      .values({ ...recorded, id, given_names: given, family_names: family })
      .execute();
    for (const cluster_id of clusters) {
      await transaction
        .insertInto('people.person_clusters')
        .values({ ...about(), cluster_id })
        .execute();
    }
    if (document !== undefined || phone !== undefined) {
      const { kind, number } = document ?? { kind: null, number: null };
      await transaction
        .insertInto('people.private_details')
        .values({ ...about(), document_kind: kind, document_number: number, phone: phone ?? null })
        .execute();
    }
    if (account !== undefined) {
      await transaction
        .insertInto('people.person_accounts')
        .values({ ...about(), account_id: account })
        .execute();
    }
  });
  return id;
}
