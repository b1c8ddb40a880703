import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import type { AccessServices } from '../access-services.ts';
import {
  changeAccount,
  changePassword,
  endSession,
  type OwnAccountShape,
  showAccount,
} from '../contract/account.ts';
import type { Person } from '../identity.ts';
import { mustBeGood } from '../make-user.ts';
import { ownPerson } from '../own-person.ts';
import { wordsOf } from '../words-of.ts';

/** The own account, with its open sessions. */
export function accountShown(services: AccessServices) {
  return defineQuery({
    endpoint: showAccount,
    door: 'signed-in',
    run: ({ identity }) => presentAccount(services, ownPerson(identity)),
  });
}

/** Changes the own name and language. */
export function changingAccount() {
  return defineWrite({
    name: 'access.change-account',
    endpoint: changeAccount,
    door: 'signed-in',
    async run({ db, identity }: ActionContext, { body }) {
      const person = ownPerson(identity);
      await db
        .updateTable('access.accounts')
        .set({ name: body.name, locale: body.locale })
        .where('id', '=', person.accountId)
        .execute();
      return {
        answer: body,
        trail: {
          about: { kind: 'account', id: person.accountId, name: body.name },
          changes: [
            { field: 'name', before: person.name, after: body.name },
            { field: 'locale', before: person.locale, after: body.locale },
          ].filter(({ before, after }) => before !== after),
        },
      };
    },
  });
}

/** Changes the own password; every other session ends. */
export function changingPassword({ signIn, programmes }: AccessServices) {
  return defineWrite({
    name: 'access.change-password',
    endpoint: changePassword,
    door: 'signed-in',
    async run({ db, identity }, { body }) {
      const { accountId, name, email, sessionId } = ownPerson(identity);
      const words = await wordsOf(db, programmes, accountId);
      await mustBeGood(body.next, { email, name, words }, 'body.next');
      const ended = await signIn.changePassword(accountId, body.current, body.next, sessionId);
      return { answer: { ended }, trail: { about: { kind: 'account', id: accountId, name } } };
    },
  });
}

/** Ends one of the own sessions. */
export function endingSession({ signIn }: AccessServices) {
  return defineWrite({
    name: 'access.end-session',
    endpoint: endSession,
    door: 'signed-in',
    async run({ identity }, { params }) {
      const { accountId, name } = ownPerson(identity);
      if (!(await signIn.endSession(accountId, params.session))) throw subjectUnknown({});
      return { answer: {}, trail: { about: { kind: 'account', id: accountId, name } } };
    },
  });
}

async function presentAccount({ signIn }: AccessServices, person: Person): Promise<OwnAccountShape> {
  const sessions = await signIn.sessions(person.accountId);
  const { email, name, locale } = person;
  return {
    email,
    name,
    locale,
    sessions: sessions.map(({ sessionId: id, createdAt, lastSeenAt, from }) => ({
      id,
      current: id === person.sessionId,
      startedAt: createdAt.toString(),
      lastSeenAt: lastSeenAt.toString(),
      ...from,
    })),
    authenticator: await signIn.hasTotp(person.accountId),
  };
}
