import { Temporal } from 'temporal-polyfill';
import { defineWrite } from '#kernel/action.ts';
import { invariant } from '#kernel/invariant.ts';
import type { AccessServices } from '../access-services.ts';
import { endRole } from '../contract/accounts.ts';
import { mayGive } from '../may-give.ts';
import { roleNamed, scopeKindNamed } from '../named-scope.ts';
import { endOfDay, stateOf } from '../period.ts';
import { presentGrant, selectGrants } from '../present-grant.ts';
import { periodWrong, roleEnded, roleNotYoursToGive } from '../problems.ts';

/** Ends a role at once, or after a day. Whoever may give a role there may end it; and everybody his own. */
export function endingRole(services: AccessServices) {
  return defineWrite({
    name: 'access.end-role',
    together: true,
    endpoint: endRole,
    door: 'signed-in',
    subject: ({ db }, { params }) => selectGrants(db).where('held.id', '=', params.grant).executeTakeFirst(),
    async run({ db, now, identity, locale, programme, actor }, { params, body }, row) {
      invariant(
        programme !== null && identity.kind === 'person',
        'the path names a programme, and a person asks',
      );
      const role = roleNamed(row.role);
      const where = {
        programme: programme.id,
        kind: scopeKindNamed(row.scope_kind),
        cluster: row.cluster_id,
      };
      const isOwn = row.account_id === identity.accountId;
      if (!isOwn && !mayGive(identity, role, where)) throw roleNotYoursToGive({ role });
      if (stateOf(row.starts_at, row.ends_at, now) === 'ended') throw roleEnded({ on: row.ends_on ?? '' });
      const outline = await services.programmes.outline(db, programme, locale);
      const end = endOf(body.on, row, outline.timeZone, now);
      await db
        .updateTable('access.grants')
        .set({ ...end, ended_by: actor })
        .where('id', '=', params.grant)
        .execute();
      const grant = presentGrant({ ...row, ...end, ended_by: actor }, outline, now);
      return {
        answer: { grant },
        trail: {
          about: { kind: 'account', id: row.account_id, name: row.name },
          cluster: row.cluster_id,
          details: { role, scope: grant.scope.id ?? '', on: end.ends_on },
          changes: [{ field: 'until', before: row.ends_on, after: end.ends_on }],
        },
      };
    },
  });
}

/** The last day and the instant at which it ends. At once means now, and never before the role began. */
function endOf(
  on: string | null,
  row: Readonly<{ starts_on: string; starts_at: string }>,
  timeZone: string,
  now: Temporal.Instant,
): { ends_on: string; ends_at: string } {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  if (on === null) {
    const begun = Temporal.Instant.compare(Temporal.Instant.from(row.starts_at), now) <= 0;
    return begun
      ? { ends_on: laterOf(today.toString(), row.starts_on), ends_at: now.toString() }
      : { ends_on: row.starts_on, ends_at: row.starts_at };
  }
  const day = Temporal.PlainDate.from(on);
  if (on < row.starts_on || Temporal.PlainDate.compare(day, today) < 0) {
    throw periodWrong({}, { errors: [{ path: 'body.on', message: '' }] });
  }
  return { ends_on: on, ends_at: endOfDay(day, timeZone) };
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
