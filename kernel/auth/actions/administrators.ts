import { defineWrite } from '#kernel/action.ts';
import { administratorsAt, isLastAdministrator } from '../administrators.ts';
import { addAdministrator, endAdministrator } from '../contract/instance.ts';
import { findAccount } from '../insert-account.ts';
import { insertInstanceGrant } from '../insert-grant.ts';
import { accountUnknown, lastAdministrator, notAdministrator, roleHeldAlready } from '../problems.ts';

/** Makes somebody administrator. Whoever has no account yet is invited to a role of a programme first. */
export function addingAdministrator() {
  return defineWrite({
    name: 'access.add-administrator',
    together: true,
    endpoint: addAdministrator,
    door: 'access.instance.give',
    async run(context, { body }) {
      const { db, now, actor } = context;
      const account = await findAccount(context, body.email);
      if (account === undefined || account.deactivated_at !== null) {
        throw accountUnknown({ email: body.email }, { errors: [{ path: 'body.email', message: '' }] });
      }
      const { id, name } = account;
      const known = await administratorsAt(db, now);
      if (known.some(({ account_id }) => account_id === id)) throw roleHeldAlready({ role: 'administrator' });
      await insertInstanceGrant(context, id, actor);
      return {
        answer: { account: id, name },
        trail: {
          about: { kind: 'account', id, name },
          changes: [{ field: 'role', before: null, after: 'administrator' }],
        },
      };
    },
  });
}

/** Ends the role of an administrator, the own one too, as long as another stays. */
export function endingAdministrator() {
  return defineWrite({
    name: 'access.end-administrator',
    together: true,
    endpoint: endAdministrator,
    door: 'access.instance.give',
    subject: ({ db }, { params }) =>
      db
        .selectFrom('access.accounts')
        .select(['id', 'name'])
        .where('id', '=', params.account)
        .executeTakeFirst(),
    async run({ db, now, actor }, _input, { id, name }) {
      const administrators = await administratorsAt(db, now);
      if (!administrators.some(({ account_id }) => account_id === id)) throw notAdministrator({ name });
      if (isLastAdministrator(administrators, id)) throw lastAdministrator({});
      await db
        .updateTable('access.instance_grants')
        .set({ ends_at: now.toString(), ended_by: actor })
        .where('account_id', '=', id)
        .where('role', '=', 'administrator')
        .where('ends_at', 'is', null)
        .execute();
      return {
        answer: {},
        trail: {
          about: { kind: 'account', id, name },
          changes: [{ field: 'role', before: 'administrator', after: null }],
        },
      };
    },
  });
}
