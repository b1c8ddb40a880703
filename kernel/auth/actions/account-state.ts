import { type ActionContext, defineWrite } from '#kernel/action.ts';
import type { AccessServices } from '../access-services.ts';
import { administratorsAt, isLastAdministrator } from '../administrators.ts';
import { activateAccount, deactivateAccount } from '../contract/accounts.ts';
import { lastAdministrator } from '../problems.ts';

const subject = ({ db }: ActionContext, { params }: { params: { account: string } }) =>
  db
    .selectFrom('access.accounts')
    .select(['id', 'name', 'deactivated_at'])
    .where('id', '=', params.account)
    .executeTakeFirst();

/** Closes an account: its sessions end, and it signs in no more. The last administrator stays. */
export function deactivatingAccount({ signIn }: AccessServices) {
  return defineWrite({
    name: 'access.deactivate-account',
    together: true,
    endpoint: deactivateAccount,
    door: 'access.account.deactivate',
    subject,
    async run({ db, now, actor }, { params }, account) {
      if (isLastAdministrator(await administratorsAt(db, now), account.id)) throw lastAdministrator({});
      if (account.deactivated_at === null) {
        await db
          .updateTable('access.accounts')
          .set({ deactivated_at: now.toString(), deactivated_by: actor })
          .where('id', '=', params.account)
          .execute();
      }
      await signIn.endSessions(account.id);
      return {
        answer: { active: false },
        trail: {
          about: { kind: 'account', id: account.id, name: account.name },
          changes: [{ field: 'active', before: String(account.deactivated_at === null), after: 'false' }],
        },
      };
    },
  });
}

/** Opens an account again. */
export function activatingAccount() {
  return defineWrite({
    name: 'access.activate-account',
    endpoint: activateAccount,
    door: 'access.account.deactivate',
    subject,
    async run({ db }, { params }, account) {
      await db
        .updateTable('access.accounts')
        .set({ deactivated_at: null, deactivated_by: null })
        .where('id', '=', params.account)
        .execute();
      return {
        answer: { active: true },
        trail: {
          about: { kind: 'account', id: account.id, name: account.name },
          changes: [{ field: 'active', before: String(account.deactivated_at === null), after: 'true' }],
        },
      };
    },
  });
}
