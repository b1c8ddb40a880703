import { defineQuery } from '#kernel/query.ts';
import type { AccessServices } from '../access-services.ts';
import { showSession } from '../contract/session.ts';
import type { Permissions } from '../permission.ts';
import { sessionOf } from '../session-of.ts';

/** Who is signed in. */
export function sessionShown({ programmes }: AccessServices, permissions: Permissions) {
  return defineQuery({
    endpoint: showSession,
    door: 'public',
    run: ({ db, identity, locale }) => sessionOf(db, identity, { programmes, permissions, locale }),
  });
}
