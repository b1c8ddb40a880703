import { type ActionContext, defineWrite, type Outcome } from '#kernel/action.ts';
import { type AccessServices, headersOf } from '../access-services.ts';
import { giveCode, type SessionShape, signIn } from '../contract/session.ts';
import { findPerson } from '../find-person.ts';
import { findAccount } from '../insert-account.ts';
import type { Permissions } from '../permission.ts';
import { demonstrationShown, sessionOf } from '../session-of.ts';
import { credentialsWrong } from '../sign-in/problems.ts';
import type { SignedIn } from '../sign-in/sign-in.ts';

/** Signs in with address and password; where an authenticator is set up, a code is wanted next. */
export function signingIn(services: AccessServices, permissions: Permissions) {
  return defineWrite({
    name: 'access.sign-in',
    endpoint: signIn,
    door: 'public',
    async run(context, { body }) {
      const { from } = context;
      const entered = await services.signIn.signIn({ ...body, headers: headersOf(from), from });
      return entered.state === 'in'
        ? begun(context, entered, services, permissions)
        : halfBegun(context, body.email, entered.cookies);
    },
  });
}

/** The second step: a code of the authenticator, or a recovery code. */
export function givingCode(services: AccessServices, permissions: Permissions) {
  return defineWrite({
    name: 'access.give-code',
    endpoint: giveCode,
    door: 'public',
    async run(context, { body }) {
      const { from } = context;
      const entered = await services.signIn.giveCode({ code: body.code, headers: headersOf(from), from });
      return begun(context, entered, services, permissions);
    },
  });
}

/** Somebody is in: what that opens, and the row that says so. */
async function begun(
  { db, now, locale }: ActionContext,
  entered: SignedIn,
  { programmes }: AccessServices,
  permissions: Permissions,
): Promise<Outcome<SessionShape>> {
  const person = await findPerson(db, entered, now);
  // An account that was deactivated is told no more than a wrong password is.
  if (person === undefined) throw credentialsWrong({});
  const answer = await sessionOf(db, person, { programmes, permissions, locale, now });
  const by = { accountId: person.accountId, name: person.name };
  return {
    answer,
    cookies: entered.cookies,
    trail: { by, about: { kind: 'account', id: by.accountId, name: by.name } },
  };
}

/** The password was right, and nobody is in before the code is. */
async function halfBegun(
  context: ActionContext,
  email: string,
  cookies: readonly string[],
): Promise<Outcome<SessionShape>> {
  const account = await findAccount(context, email);
  const demonstration = await demonstrationShown(context.db);
  const by = account && { accountId: account.id, name: account.name };
  return {
    answer: { account: null, programmes: [], setUp: true, demonstration, codeWanted: true },
    cookies,
    trail: {
      action: 'access.give-password',
      by,
      about: by && { kind: 'account', id: by.accountId, name: by.name },
    },
  };
}
