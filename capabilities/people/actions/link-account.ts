import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { type Asked, inProgramme } from '../asked.ts';
import { linkAccount } from '../contract.ts';
import type { PeopleServices } from '../people-services.ts';
import { presentPerson } from '../present/person.ts';
import { accountLinked, accountUnknown, detailsChangedMeanwhile } from '../problems.ts';
import { findPerson, thisProgramme } from '../queries/select-persons.ts';
import { spokenName } from '../rules/clean-name.ts';
import { personOfPath } from './change-person.ts';

/** Says which account is a person's, or that none is. It lets that account see what is recorded of the person. */
export function linkingAccount(services: PeopleServices) {
  return defineWrite({
    name: 'people.link-account',
    endpoint: linkAccount,
    door: 'people.accounts.link',
    subject: personOfPath,
    async run(given, { body }, person) {
      const context = inProgramme(given);
      const before = await linkOf(context, person.id);
      if (before?.account !== body.account) {
        if (before !== undefined) await endLink(context, before.id);
        if (body.account !== null) await insertLink(context, person.id, body.account);
      }
      const after = await linkOf(context, person.id);
      return {
        answer: { person: await presentPerson(services, context, person) },
        trail: {
          about: { kind: 'person', id: person.id, name: spokenName(person) },
          cluster: person.clusters[0] ?? null,
          changes: [{ field: 'account', before: before?.name ?? null, after: after?.name ?? null }].filter(
            (change) => change.before !== change.after,
          ),
        },
      };
    },
  });
}

function linkOf({ db }: Asked, person: string) {
  return db
    .selectFrom('people.person_accounts as link')
    .leftJoin('access.accounts as account', 'account.id', 'link.account_id')
    .select(['link.id', 'link.account_id as account', 'account.name'])
    .where('link.programme_id', '=', thisProgramme)
    .where('link.person_id', '=', person)
    .where('link.removed_at', 'is', null)
    .executeTakeFirst();
}

async function endLink({ db, now, actor }: ActionContext, id: string): Promise<void> {
  await db
    .updateTable('people.person_accounts')
    .set({ removed_at: now.toString(), removed_by: actor })
    .where('programme_id', '=', thisProgramme)
    .where('id', '=', id)
    .execute();
}

async function insertLink(context: ActionContext & Asked, person: string, account: string): Promise<void> {
  const { db, programme, now, actor, newId } = context;
  const errors = [{ path: 'body.account', message: '' }];
  const known = await db
    .selectFrom('access.accounts')
    .select('id')
    .where('id', '=', account)
    .executeTakeFirst();
  if (known === undefined) throw accountUnknown({}, { errors });
  const inserted = await db
    .insertInto('people.person_accounts')
    .values({
      programme_id: programme.id,
      id: newId(),
      person_id: person,
      account_id: account,
      recorded_at: now.toString(),
      recorded_by: actor,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) return;
  const other = await db
    .selectFrom('people.person_accounts')
    .select('person_id')
    .where('programme_id', '=', thisProgramme)
    .where('account_id', '=', account)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  const holder = other === undefined ? undefined : await findPerson(db, other.person_id);
  // The index that refused may also be that of the person, to whom somebody linked an account meanwhile.
  if (holder === undefined) throw detailsChangedMeanwhile({});
  throw accountLinked({ person: holder.id, name: spokenName(holder) }, { errors });
}
