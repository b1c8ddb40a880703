import { defineQuery } from '#kernel/query.ts';
import { administratorsAt, isLastAdministrator } from '../administrators.ts';
import { showInstance } from '../contract/instance.ts';
import { isoInstant } from '../iso-instant.ts';

/** Who looks after the instance, for those who do. */
export function instanceShown() {
  return defineQuery({
    endpoint: showInstance,
    door: 'access.instance.read',
    async run({ db, now, may }) {
      const rows = await administratorsAt(db, now);
      const mayEnd = may('access.instance.give', { programme: null });
      return {
        administrators: rows.map((row) => ({
          account: row.account_id,
          name: row.name,
          email: row.email,
          active: row.deactivated_at === null,
          since: isoInstant(row.starts_at),
          grantedBy: row.recorded_by,
          can: { end: mayEnd && !isLastAdministrator(rows, row.account_id) },
        })),
      };
    },
  });
}
