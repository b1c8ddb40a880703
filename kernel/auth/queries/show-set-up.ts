import { actAsKernel } from '#kernel/db/identity.ts';
import { defineQuery } from '#kernel/query.ts';
import type { AccessServices } from '../access-services.ts';
import { showSetUp } from '../contract/set-up.ts';
import { hasCome } from '../iso-instant.ts';
import { hashOfToken } from '../links.ts';
import { linkExpired, linkUnknown } from '../problems.ts';
import { anyAccount } from '../session-of.ts';

/** What a new instance can be set up with; there is nothing here once the first account exists. */
export function setUpShown({ programmes }: AccessServices) {
  return defineQuery({
    endpoint: showSetUp,
    door: 'public',
    async run({ db, now, locale }, { params }) {
      const link = await db
        .selectFrom('access.links')
        .select(['used_at', 'expires_at'])
        .where('token_sha256', '=', hashOfToken(params.token))
        .where('purpose', '=', 'set_up')
        .executeTakeFirst();
      if (link === undefined || link.used_at !== null || (await anyAccount(db))) throw linkUnknown({});
      if (hasCome(link.expires_at, now)) throw linkExpired({});
      const applied = await db.selectFrom('programme.programmes').select(['id', 'slug']).execute();
      const named = [];
      for (const programme of applied) {
        await actAsKernel(db, programme.id);
        named.push({ slug: programme.slug, name: (await programmes.outline(db, programme, locale)).name });
      }
      return { shipped: await programmes.shipped(locale), programmes: named };
    },
  });
}
