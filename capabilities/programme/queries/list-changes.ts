import { Temporal } from 'temporal-polyfill';
import { changedFacts, type ToldChange } from '#kernel/fact/changes.ts';
import { defineQuery } from '#kernel/query.ts';
import { listChanges } from '../contract/today.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { named } from '../words/names.ts';
import { type Agreement, loadAgreement } from './load-agreement.ts';

const mostTold = 30;

/** What changed since the beginning of the day before the one asked about, as far as both clocks know it. */
export const changesOfProgramme = (services: Pick<ProgrammeServices, 'tellers'>) =>
  defineQuery({
    endpoint: listChanges,
    door: 'programme.agreement.read',
    async run(context, { query }) {
      const agreement = await loadAgreement(context, query);
      const { programme, speaker, clocks } = agreement;
      const after = startOf(agreement, query.days);
      const stretch = { after, until: earlier(clocks.known, endOf(agreement)), limit: mostTold + 1 };
      const kinds = services.tellers.flatMap((teller) => teller.kinds);
      const changed = await changedFacts(context.db, context.programme.id, kinds, stretch);
      const told = new Map<string, ToldChange>();
      for (const teller of services.tellers) {
        const own = changed.filter(({ kind }) => teller.kinds.some(({ name }) => name === kind));
        if (own.length === 0) continue;
        for (const [id, one] of await teller.tell({ ...context, clocks }, own)) told.set(id, one);
      }
      return {
        since: after.toString(),
        changes: changed.slice(0, mostTold).flatMap((change) => {
          const how = told.get(change.id);
          if (how === undefined) return [];
          const { id, what, by, at, happenedOn, why, cluster } = change;
          const place = cluster === null ? null : named(cluster, programme, speaker);
          return [
            {
              ...how,
              fact: id,
              what,
              by,
              at: Temporal.Instant.from(at).toString(),
              happenedOn,
              why,
              cluster: place,
            },
          ];
        }),
        more: changed.length > mostTold,
      };
    },
  });

/** The beginning of the day so many days before, in the programme's zone. */
function startOf({ at, programme }: Agreement, days: number): Temporal.Instant {
  return at.subtract({ days }).toZonedDateTime(programme.programme.time_zone).toInstant();
}

/** The end of the day asked about. */
function endOf({ at, programme }: Agreement): Temporal.Instant {
  return at.add({ days: 1 }).toZonedDateTime(programme.programme.time_zone).toInstant();
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
