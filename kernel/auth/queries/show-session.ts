import { defineQuery } from '#kernel/query.ts';
import { type AccessServices, headersOf } from '../access-services.ts';
import { showSession } from '../contract/session.ts';
import type { Permissions } from '../permission.ts';
import { sessionOf } from '../session-of.ts';

/** Who is signed in. */
export function sessionShown({ programmes, signIn }: AccessServices, permissions: Permissions) {
  return defineQuery({
    endpoint: showSession,
    door: 'public',
    async run({ db, identity, locale, from, now }) {
      const session = await sessionOf(db, identity, { programmes, permissions, locale, now });
      // Whoever looked the code up elsewhere and comes back to a new page goes on where he was.
      const codeWanted = session.account === null && (await signIn.isCodeWanted(headersOf(from)));
      return { ...session, codeWanted };
    },
  });
}
