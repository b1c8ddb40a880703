import { defineQuery } from '#kernel/query.ts';
import { showCalendar } from '../contract.ts';
import { presentObligation } from '../present/obligation.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { standingOf } from '../rules/calendar/standing.ts';
import { loadAgreement } from './load-agreement.ts';
import { obligationsOf } from './obligations-of.ts';

/** What is owed at the day asked about. */
export const calendarOfProgramme = (services: Pick<ProgrammeServices, 'promises'>) =>
  defineQuery({
    endpoint: showCalendar,
    door: 'programme.agreement.read',
    async run(context, { query }) {
      const agreement = await loadAgreement(context, query);
      const { programme, speaker } = agreement;
      const found = await obligationsOf(services, context, agreement);
      return {
        obligations: found.map((obligation) => presentObligation(obligation, programme, speaker)),
        standing: standingOf(found),
        dueSoonDays: programme.programme.due_soon_days,
      };
    },
  });
