import { defineWrite } from '#kernel/action.ts';
import type { AccessServices } from '../access-services.ts';
import { confirmAuthenticator, dropAuthenticator, offerAuthenticator } from '../contract/factors.ts';
import { ownAccount, ownPerson } from '../own-person.ts';

/** Offers an authenticator for the own account. */
export function offeringAuthenticator({ signIn }: AccessServices) {
  return defineWrite({
    name: 'access.offer-authenticator',
    endpoint: offerAuthenticator,
    door: 'signed-in',
    async run({ identity }, { body }) {
      const person = ownPerson(identity);
      const answer = await signIn.offerTotp(person.accountId, body.password);
      return { answer, trail: { about: ownAccount(person) } };
    },
  });
}

/** From now on signing in asks for a code as well. */
export function confirmingAuthenticator({ signIn }: AccessServices) {
  return defineWrite({
    name: 'access.confirm-authenticator',
    endpoint: confirmAuthenticator,
    door: 'signed-in',
    async run({ identity }, { body }) {
      const person = ownPerson(identity);
      const { recoveryCodes } = await signIn.confirmTotp(person.accountId, body.code);
      return { answer: { recoveryCodes: [...recoveryCodes] }, trail: { about: ownAccount(person) } };
    },
  });
}

/** Signing in asks for the password alone again. */
export function droppingAuthenticator({ signIn }: AccessServices) {
  return defineWrite({
    name: 'access.drop-authenticator',
    endpoint: dropAuthenticator,
    door: 'signed-in',
    async run({ identity }, { body }) {
      const person = ownPerson(identity);
      await signIn.dropTotp(person.accountId, body.password);
      return { answer: { authenticator: false }, trail: { about: ownAccount(person) } };
    },
  });
}
