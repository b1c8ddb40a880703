import { defineQuery } from '#kernel/query.ts';
import { showCalendar } from '../contract.ts';
import { presentObligation } from '../present/obligation.ts';
import { obligations } from '../rules/calendar/obligations.ts';
import { standingOf } from '../rules/calendar/standing.ts';
import { loadAgreement } from './load-agreement.ts';

/** What is owed at the day asked about. */
export const calendarOfProgramme = defineQuery({
  endpoint: showCalendar,
  door: 'programme.agreement.read',
  async run(context, { query }) {
    const { programme, anchors, at, speaker } = await loadAgreement(context, query);
    const found = obligations(programme, anchors, at);
    return {
      obligations: found.map((obligation) => presentObligation(obligation, programme, speaker)),
      standing: standingOf(found),
      dueSoonDays: programme.programme.due_soon_days,
    };
  },
});
