import type { ActionContext } from '#kernel/action.ts';
import { hasCome } from './iso-instant.ts';
import { hashOfToken } from './links.ts';
import { linkExpired, linkUnknown, linkUsed } from './problems.ts';
import { anyAccount } from './session-of.ts';

/** Takes the link with which an instance is set up, once, or says what became of it. */
export async function takeSetUpLink({ db, now }: ActionContext, token: string): Promise<void> {
  const link = await db
    .selectFrom('access.links')
    .select(['id', 'used_at', 'expires_at'])
    .where('token_sha256', '=', hashOfToken(token))
    .where('purpose', '=', 'set_up')
    .executeTakeFirst();
  if (link === undefined) throw linkUnknown({});
  // Whoever was a moment too late is told so; whoever comes later finds nothing.
  const aMomentAgo = now.subtract({ seconds: 60 });
  if (link.used_at !== null && !hasCome(link.used_at, aMomentAgo)) throw linkUsed({});
  if (link.used_at !== null || (await anyAccount(db))) throw linkUnknown({});
  if (hasCome(link.expires_at, now)) throw linkExpired({});
  await db.updateTable('access.links').set({ used_at: now.toString() }).where('id', '=', link.id).execute();
}
