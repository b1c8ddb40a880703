import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { invariant } from '#kernel/invariant.ts';
import type { AccessServices } from '../access-services.ts';
import { giveRole } from '../contract/accounts.ts';
import type { Person } from '../identity.ts';
import { insertGrant } from '../insert-grant.ts';
import { mayGive } from '../may-give.ts';
import { periodOf, stateOf } from '../period.ts';
import { presentGrant, selectGrants } from '../present-grant.ts';
import { roleForOneself, roleHeldAlready, roleNotYoursToGive } from '../problems.ts';
import { type ResolvedScope, resolveScope } from '../resolve-scope.ts';
import type { Role } from '../roles.ts';

/** Gives a role to somebody who has an account already. */
export function givingRole(services: AccessServices) {
  return defineWrite({
    name: 'access.give-role',
    together: true,
    endpoint: giveRole,
    door: 'access.role.give',
    subject: ({ db }, { body }) =>
      db
        .selectFrom('access.accounts')
        .select(['id', 'name'])
        .where('id', '=', body.account)
        .executeTakeFirst(),
    async run(context, { body }, account) {
      const { db, now, identity, locale, programme } = context;
      invariant(
        programme !== null && identity.kind === 'person',
        'the path names a programme, and a person asks',
      );
      const outline = await services.programmes.outline(db, programme, locale);
      const scope = resolveScope(body.role, body.scope, outline);
      mustBeGivable(identity, account.id, body.role, { ...scope, programme: programme.id });
      await mustNotHold(context, account.id, body.role, scope);
      const by = { accountId: identity.accountId, name: identity.name };
      const period = periodOf(body, outline.timeZone, now);
      const id = await insertGrant(context, {
        programme: programme.id,
        accountId: account.id,
        role: body.role,
        scope,
        period,
        by,
      });
      const row = await selectGrants(db).where('held.id', '=', id).executeTakeFirstOrThrow();
      const grant = presentGrant(row, outline, now);
      return {
        answer: { grant },
        trail: {
          about: { kind: 'account', id: account.id, name: account.name },
          cluster: scope.cluster,
          details: { role: body.role, scope: grant.scope.id ?? '' },
          changes: [{ field: 'role', before: null, after: body.role }],
        },
      };
    },
  });
}

/** Nobody widens his own rights; an administrator may, and every director sees it in the trail. */
function mustBeGivable(
  giver: Person,
  account: string,
  role: Role,
  { programme, kind, cluster }: ResolvedScope & { programme: string },
): void {
  if (!mayGive(giver, role, { programme, kind, cluster })) throw roleNotYoursToGive({ role });
  const isAdministrator = giver.held.some((held) => held.role === 'administrator');
  if (account === giver.accountId && !isAdministrator) throw roleForOneself({});
}

async function mustNotHold(
  { db, now }: ActionContext,
  account: string,
  role: Role,
  scope: ResolvedScope,
): Promise<void> {
  const held = await db
    .selectFrom('access.grants')
    .select(['starts_at', 'ends_at', 'scope_id'])
    .where('account_id', '=', account)
    .where('role', '=', role)
    .execute();
  const isHeld = held.some(
    (one) => one.scope_id === scope.id && stateOf(one.starts_at, one.ends_at, now) !== 'ended',
  );
  if (isHeld) throw roleHeldAlready({ role });
}
