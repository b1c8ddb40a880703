import { defineWrite } from '#kernel/action.ts';
import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import type { AccessServices } from '../access-services.ts';
import { endKey, listKeys, makeKey } from '../contract/factors.ts';
import { makeKeyFor, permissionsOf } from '../make-key-for.ts';
import { ownPerson } from '../own-person.ts';
import type { Permissions } from '../permission.ts';

/** The keys of the own account. */
export function keysListed({ signIn }: AccessServices, permissions: Permissions) {
  return defineQuery({
    endpoint: listKeys,
    door: 'signed-in',
    async run({ identity }) {
      const person = ownPerson(identity);
      const keys = await signIn.keys(person.accountId);
      return {
        keys: keys.map(({ id, name, permissions: allowed, createdAt, expiresAt, usedAt }) => ({
          id,
          name,
          permissions: [...allowed],
          madeAt: createdAt.toString(),
          // It expires where the next day begins.
          until:
            expiresAt?.subtract({ seconds: 1 }).toZonedDateTimeISO('UTC').toPlainDate().toString() ?? null,
          usedAt: usedAt?.toString() ?? null,
        })),
        can: { permissions: permissionsOf(person, permissions) },
      };
    },
  });
}

/** Makes a key, which never may more than its owner. */
export function makingKey({ signIn }: AccessServices, permissions: Permissions) {
  return defineWrite({
    name: 'access.make-key',
    endpoint: makeKey,
    door: 'signed-in',
    async run({ identity, now }, { body }) {
      return makeKeyFor(signIn, ownPerson(identity), body, { permissions, now });
    },
  });
}

/** Ends a key at once. */
export function endingKey({ signIn }: AccessServices) {
  return defineWrite({
    name: 'access.end-key',
    endpoint: endKey,
    door: 'signed-in',
    async run({ identity }, { params }) {
      const person = ownPerson(identity);
      const key = (await signIn.keys(person.accountId)).find(({ id }) => id === params.key);
      if (key === undefined || !(await signIn.endKey(person.accountId, params.key))) throw subjectUnknown({});
      return { answer: {}, trail: { about: { kind: 'key', id: key.id, name: key.name } } };
    },
  });
}
