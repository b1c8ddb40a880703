import { Temporal } from 'temporal-polyfill';
import { defineQuery } from '#kernel/query.ts';
import { downloadCalendar } from '../contract.ts';
import { calendarFile } from '../present/calendar-file.ts';
import { presentObligation } from '../present/obligation.ts';
import { obligations } from '../rules/calendar/obligations.ts';
import { loadAgreement } from './load-agreement.ts';

/** The same obligations as a file for any calendar program. */
export const calendarAsFile = defineQuery({
  endpoint: downloadCalendar,
  door: 'programme.agreement.read',
  async run(context, { query }) {
    const { programme, anchors, at, revision, speaker } = await loadAgreement(context, query);
    const found = obligations(programme, anchors, at).map((one) =>
      presentObligation(one, programme, speaker),
    );
    return calendarFile(found, {
      programme,
      anchors,
      speaker,
      stamp: Temporal.Instant.from(revision.recordedAt),
    });
  },
});
