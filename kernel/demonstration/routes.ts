import { defineWrite } from '#kernel/action.ts';
import { takeSetUpLink } from '#kernel/auth/take-set-up-link.ts';
import { actAsKernel } from '#kernel/db/identity.ts';
import { defineQuery } from '#kernel/query.ts';
import type { Route } from '#kernel/route.ts';
import { markAsDemonstration } from './actions/begin-demonstration.ts';
import { beginDemonstration, showProgress } from './contract.ts';
import type { DemonstrationServices } from './demonstration-desk.ts';
import { demonstrationOf } from './demonstration-of.ts';
import { noneShipped } from './problems.ts';

/** The paths by which a new instance becomes a demonstration. */
export function demonstrationRoutes(services: DemonstrationServices): readonly Route[] {
  return [beginning(services), progressShown(services)];
}

/** Takes the set-up link, marks the instance, tells the sign-ins once, and begins to fill when that is kept. */
function beginning({ demonstration }: DemonstrationServices) {
  return defineWrite({
    name: 'demonstration.begin',
    together: true,
    endpoint: beginDemonstration,
    door: 'public',
    async run(context, { params, body }) {
      await takeSetUpLink(context, params.token);
      const prepared = await demonstration.prepare();
      if (prepared === null) throw noneShipped({});
      const { ground, signIns } = prepared;
      const today = ground.today.toString();
      await actAsKernel(context.db);
      await markAsDemonstration(context, { today, timeZone: ground.timeZone });
      return {
        answer: {
          programme: ground.name,
          today,
          signIns: signIns.map(({ member, password }) => ({
            role: member.role,
            cluster: ground.clusters.find(({ id }) => id === member.cluster) ?? null,
            name: member.name,
            email: member.email,
            password,
          })),
        },
        trail: { details: { today } },
        afterwards: () => demonstration.fill(prepared, body.locale),
      };
    },
  });
}

function progressShown({ demonstration }: DemonstrationServices) {
  return defineQuery({
    endpoint: showProgress,
    door: 'public',
    async run({ db }) {
      const marked = await demonstrationOf(db);
      const { done = 0, of = 0, brokenOff = false } = demonstration.progress() ?? {};
      if (marked === null) return { state: 'none' as const, done, of };
      if (marked.filled) return { state: 'filled' as const, done, of };
      return { state: brokenOff ? ('broken_off' as const) : ('filling' as const), done, of };
    },
  });
}
