import { defineQuery } from '#kernel/query.ts';
import { downloadCalendar } from '../contract.ts';
import { calendarFile } from '../present/calendar-file.ts';
import { presentObligation } from '../present/obligation.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { isOwn } from '../rules/calendar/is-own.ts';
import { loadAgreement } from './load-agreement.ts';
import { loadChanges } from './load-changes.ts';
import { obligationsOf } from './obligations-of.ts';

/** The same obligations as a file for any calendar program. */
export const calendarAsFile = (services: Pick<ProgrammeServices, 'promises'>) =>
  defineQuery({
    endpoint: downloadCalendar,
    door: 'programme.agreement.read',
    async run(context, { query }) {
      const agreement = await loadAgreement(context, query);
      const { programme, anchors, speaker } = agreement;
      const changesOf = await loadChanges(context.db, context.programme.id, agreement);
      const owed = await obligationsOf(services, context, agreement);
      const found = owed.map((one) => presentObligation(one, programme, speaker));
      const own = new Set(owed.filter((one) => isOwn(one, context.may)).map(({ id }) => id));
      return calendarFile(found, { programme, anchors, speaker, changesOf, own });
    },
  });
