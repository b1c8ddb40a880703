import { z } from 'zod';
import { type ActionContext, defineAction } from '#kernel/action.ts';
import { actAsKernel, findProgramme } from '#kernel/db/identity.ts';
import { programmeUnknown } from '#kernel/http/problems.ts';
import type { AccessServices } from '../access-services.ts';
import { locale, role } from '../contract/shapes.ts';
import { insertAccount } from '../insert-account.ts';
import { insertGrant, insertInstanceGrant } from '../insert-grant.ts';
import { makeUser } from '../make-user.ts';
import { periodOf } from '../period.ts';
import { resolveScope } from '../resolve-scope.ts';
import { type Role, scopeOf } from '../roles.ts';

const input = z.strictObject({
  email: z.email(),
  name: z.string().min(1),
  password: z.string(),
  locale,
  role,
  /** Name of the programme, unless the role is for the whole instance. */
  programme: z.string().nullable(),
  /** The cluster, for a role that is held in one. */
  part: z.string().nullable(),
});

/** Adds an account with a role, for whoever runs the machine and has no browser at hand. */
export function addUser(services: Pick<AccessServices, 'signIn' | 'programmes'>) {
  return defineAction({
    name: 'access.add-user',
    door: 'machine',
    input,
    async run(context, user) {
      const { db, newId } = context;
      const id = newId();
      const by = { accountId: id, name: user.name };
      await insertAccount(context, id, user);
      const words = await holdRole(services, context, user, by);
      await actAsKernel(db);
      const { email, name, password } = user;
      await makeUser(services, { id, email, name, password }, words);
      return {
        answer: { id },
        trail: { about: { kind: 'account', id, name }, details: { role: user.role } },
      };
    },
  });
}

/** Gives the role. Answers with the words that make a poor password in its programme. */
async function holdRole(
  { programmes }: Pick<AccessServices, 'programmes'>,
  context: ActionContext,
  user: Readonly<{ role: Role; programme: string | null; part: string | null }>,
  by: Readonly<{ accountId: string; name: string }>,
): Promise<readonly string[]> {
  if (scopeOf[user.role] === 'instance') {
    await insertInstanceGrant(context, by.accountId, context.actor);
    return [];
  }
  const { db, now, locale: language } = context;
  const programme = await findProgramme(db, user.programme ?? '');
  if (programme === undefined) throw programmeUnknown({ slug: user.programme ?? '' });
  await actAsKernel(db, programme.id);
  const outline = await programmes.outline(db, programme, language);
  await insertGrant(context, {
    programme: programme.id,
    accountId: by.accountId,
    role: user.role,
    scope: resolveScope(user.role, { kind: scopeOf[user.role], id: user.part }, outline),
    period: periodOf({ from: null, until: null }, outline.timeZone, now),
    by: { accountId: null, name: context.actor },
  });
  return outline.words;
}
