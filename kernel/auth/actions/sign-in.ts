import { defineWrite } from '#kernel/action.ts';
import { type AccessServices, headersOf } from '../access-services.ts';
import { giveCode, signIn } from '../contract/session.ts';
import { findPerson } from '../find-person.ts';
import type { Permissions } from '../permission.ts';
import { sessionOf } from '../session-of.ts';
import { credentialsWrong } from '../sign-in/problems.ts';

/** Signs in with address and password; where an authenticator is set up, a code is wanted next. */
export function signingIn({ signIn: engine, programmes }: AccessServices, permissions: Permissions) {
  return defineWrite({
    name: 'access.sign-in',
    endpoint: signIn,
    door: 'public',
    async run({ db, now, locale, from }, { body }) {
      const entered = await engine.signIn({ ...body, headers: headersOf(from), from });
      if (entered.state === 'code-wanted') {
        const answer = { account: null, programmes: [], setUp: true, codeWanted: true };
        return { answer, cookies: entered.cookies, trail: { details: { step: 'password' } } };
      }
      const person = await findPerson(db, entered, now);
      // An account that was deactivated is told no more than a wrong password is.
      if (person === undefined) throw credentialsWrong({});
      const answer = await sessionOf(db, person, { programmes, permissions, locale });
      const by = { accountId: person.accountId, name: person.name };
      return {
        answer,
        cookies: entered.cookies,
        trail: { by, about: { kind: 'account', id: by.accountId, name: by.name } },
      };
    },
  });
}

/** The second step: a code of the authenticator, or a recovery code. */
export function givingCode({ signIn: engine, programmes }: AccessServices, permissions: Permissions) {
  return defineWrite({
    name: 'access.give-code',
    endpoint: giveCode,
    door: 'public',
    async run({ db, now, locale, from }, { body }) {
      const entered = await engine.giveCode({ code: body.code, headers: headersOf(from), from });
      const person = await findPerson(db, entered, now);
      if (person === undefined) throw credentialsWrong({});
      const answer = await sessionOf(db, person, { programmes, permissions, locale });
      const by = { accountId: person.accountId, name: person.name };
      return {
        answer,
        cookies: entered.cookies,
        trail: { by, about: { kind: 'account', id: by.accountId, name: by.name } },
      };
    },
  });
}
