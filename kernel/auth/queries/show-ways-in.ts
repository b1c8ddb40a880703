import { defineQuery } from '#kernel/query.ts';
import type { AccessServices } from '../access-services.ts';
import { showWaysIn } from '../contract/session.ts';

/** What the page of signing in can offer. */
export function waysInShown({ mailing }: Pick<AccessServices, 'mailing'>) {
  return defineQuery({
    endpoint: showWaysIn,
    door: 'public',
    run: () => ({ resetByMail: mailing !== null }),
  });
}
