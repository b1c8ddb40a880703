import { defineQuery } from '#kernel/query.ts';
import { downloadCalendar } from '../contract.ts';
import { calendarFile } from '../present/calendar-file.ts';
import { presentObligation } from '../present/obligation.ts';
import type { ProgrammeServices } from '../programme-services.ts';
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
      const found = (await obligationsOf(services, context, agreement)).map((one) =>
        presentObligation(one, programme, speaker),
      );
      return calendarFile(found, { programme, anchors, speaker, changesOf });
    },
  });
