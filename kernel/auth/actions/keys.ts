import { Temporal } from 'temporal-polyfill';
import { defineWrite } from '#kernel/action.ts';
import { subjectUnknown } from '#kernel/http/problems.ts';
import { defineQuery } from '#kernel/query.ts';
import type { AccessServices } from '../access-services.ts';
import { endKey, listKeys, makeKey } from '../contract/factors.ts';
import type { Person } from '../identity.ts';
import { ownPerson } from '../own-person.ts';
import { endOfDay } from '../period.ts';
import { type Permissions, reachOf } from '../permission.ts';
import { keyTooWide, periodWrong } from '../problems.ts';

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
      const person = ownPerson(identity);
      const own = permissionsOf(person, permissions);
      const wider = body.permissions.find((name) => !own.includes(name));
      if (wider !== undefined) {
        throw keyTooWide({ permission: wider }, { errors: [{ path: 'body.permissions', message: '' }] });
      }
      const expiresAt =
        body.until === null
          ? null
          : Temporal.Instant.from(endOfDay(Temporal.PlainDate.from(body.until), 'UTC'));
      if (expiresAt !== null && Temporal.Instant.compare(expiresAt, now) <= 0) {
        throw periodWrong({}, { errors: [{ path: 'body.until', message: '' }] });
      }
      const made = await signIn.makeKey({
        userId: person.accountId,
        name: body.name,
        permissions: [...new Set(body.permissions)],
        ...(expiresAt === null ? {} : { expiresAt }),
      });
      return {
        answer: made,
        trail: {
          about: { kind: 'key', id: made.id, name: body.name },
          changes: [{ field: 'permissions', before: null, after: body.permissions.join(', ') }],
        },
      };
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

/** What somebody may anywhere at this moment. */
function permissionsOf({ held }: Person, permissions: Permissions): string[] {
  return Object.entries(permissions)
    .filter(([, permission]) => held.some(({ role }) => reachOf(permission, role) !== undefined))
    .map(([name]) => name);
}
