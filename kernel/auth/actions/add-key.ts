import { z } from 'zod';
import { defineAction } from '#kernel/action.ts';
import type { AccessServices } from '../access-services.ts';
import { makeKey } from '../contract/factors.ts';
import { findPerson } from '../find-person.ts';
import { findAccount } from '../insert-account.ts';
import { makeKeyFor } from '../make-key-for.ts';
import type { Permissions } from '../permission.ts';
import { keyOwnerUnknown } from '../problems.ts';

const { name, permissions: allowed, until } = makeKey.body.shape;

/** Makes a key in the name of somebody who has an account, for whoever runs the machine and has no browser at hand. */
export function addKey({ signIn }: Pick<AccessServices, 'signIn'>, permissions: Permissions) {
  return defineAction({
    name: 'access.add-key',
    door: 'machine',
    input: z.strictObject({ email: z.string(), name, permissions: allowed, until }),
    async run({ db, now }, { email, ...wanted }) {
      const account = await findAccount({ db }, email);
      const person =
        account && (await findPerson(db, { userId: account.id, sessionId: 'minka api-key add' }, now));
      if (person === undefined) throw keyOwnerUnknown({ email });
      const { answer, trail } = await makeKeyFor(signIn, person, wanted, { permissions, now });
      return { answer, trail: { ...trail, details: { owner: person.name } } };
    },
  });
}
