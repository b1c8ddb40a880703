import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { actAsKernel } from '#kernel/db/identity.ts';
import type { Programme } from '#kernel/db/programme.ts';
import { type AccessServices, headersOf } from '../access-services.ts';
import { setUp } from '../contract/set-up.ts';
import { findPerson } from '../find-person.ts';
import { insertAccount } from '../insert-account.ts';
import { insertGrant, insertInstanceGrant } from '../insert-grant.ts';
import { makeUser } from '../make-user.ts';
import { periodOf } from '../period.ts';
import type { Permissions } from '../permission.ts';
import { sessionOf } from '../session-of.ts';
import { takeSetUpLink } from '../take-set-up-link.ts';

/**
 * Makes the first account, which is administrator and, unless it is not wanted, director of the programme that is
 * applied with it. Of two at once one makes it; afterwards the link leads nowhere.
 */
export function settingUp(services: AccessServices, permissions: Permissions) {
  return defineWrite({
    name: 'access.set-up',
    together: true,
    endpoint: setUp,
    door: 'public',
    async run(context, { params, body }) {
      const { db, now, locale, actor, newId } = context;
      await takeSetUpLink(context, params.token);
      const by = { accountId: newId(), name: body.name };
      const programme = await services.programmes.apply(context, body.programme);
      const words = await wordsOf(services, context, programme);
      await actAsKernel(db);
      await insertAccount(context, by.accountId, body);
      await insertInstanceGrant(context, by.accountId, by.name);
      if (programme !== null && body.director) await makeDirector(services, context, programme, by);
      await actAsKernel(db);
      // Last, because the engine's own transaction is not part of this one: an orphan of a failed try is replaced.
      const { email, name, password } = body;
      await makeUser(services, { id: by.accountId, email, name, password }, words);
      const entered = await services.signIn.signIn({
        email,
        password,
        headers: headersOf(context.from),
        from: context.from,
      });
      const person = entered.state === 'in' ? await findPerson(db, entered, now) : undefined;
      const answer = await sessionOf(db, person ?? { kind: 'machine', name: actor }, {
        programmes: services.programmes,
        permissions,
        locale,
        now,
      });
      const about = { kind: 'account', id: by.accountId, name: by.name };
      const trail = { by, about, programme: programme?.id };
      return { answer, cookies: entered.cookies, trail };
    },
  });
}

async function wordsOf(services: AccessServices, { db, locale }: ActionContext, programme: Programme | null) {
  if (programme === null) return [];
  await actAsKernel(db, programme.id);
  return (await services.programmes.outline(db, programme, locale)).words;
}

async function makeDirector(
  services: AccessServices,
  context: ActionContext,
  programme: Programme,
  by: { accountId: string; name: string },
): Promise<void> {
  await actAsKernel(context.db, programme.id);
  const { timeZone } = await services.programmes.outline(context.db, programme, context.locale);
  await insertGrant(context, {
    programme: programme.id,
    accountId: by.accountId,
    role: 'director',
    scope: { kind: 'programme', id: null, cluster: null },
    period: periodOf({ from: null, until: null }, timeZone, context.now),
    // Nobody is administrator yet who could have given it to himself.
    by: { accountId: null, name: by.name },
  });
}
