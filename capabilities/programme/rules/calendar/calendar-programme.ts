import type { z } from 'zod';
import { clausesFile } from '../format/clauses-file.ts';
import { logframeFile } from '../format/logframe-file.ts';
import { paragraphsFile } from '../format/paragraphs-file.ts';
import type { Programme } from '../format/programme.ts';
import { programmeFile } from '../format/programme-file.ts';
import type { Timing } from '../format/timing.ts';

/** What a test of the calendar says about its programme; everything else is the least that the format asks. */
export type CalendarSetting = {
  due: Timing;
  dates?: z.input<typeof programmeFile>['dates'];
  events?: z.input<typeof programmeFile>['events'];
  holidays?: string[];
  per?: string;
  consequence?: { what: { en: string }; after?: { months: number } };
  /** Further obligations by their id. */
  others?: Record<string, Timing>;
  indicators?: z.input<typeof logframeFile>['goal']['indicators'];
};

const words = { en: 'Words' };
const at = { source: '1.1' };

/** A small made-up programme for tests: one obligation named `duty`, 24 months of execution, 30 of disbursement. */
export function calendarProgramme(setting: CalendarSetting): Programme {
  const level = { statement: words, ...at };
  return {
    programme: programmeFile.parse({
      format: 'minka/1',
      id: 'calendar-test',
      name: words,
      time_zone: 'America/Bogota',
      languages: ['en'],
      locales: { en: 'en-GB' },
      agreement_language: 'en',
      currencies: ['EUR'],
      holidays: setting.holidays ?? [],
      dates: setting.dates ?? { start: { after: 'signature' } },
      periods: [
        { id: 'execution', label: words, months: 24, ...at },
        { id: 'disbursement', label: words, months: 30, ...at },
      ],
      parties: [{ id: 'agency', name: words, role: 'executing_agency', ...at }],
      financiers: [{ id: 'donor', name: words, kinds: ['cash'], ...at }],
      clusters: ['north', 'south'].map((id) => ({ id, name: { en: id }, ...at })),
      events: setting.events ?? [],
    }),
    logframe: logframeFile.parse({
      goal: { ...level, indicators: setting.indicators ?? [] },
      purpose: level,
      components: [{ id: '1', name: words, ...level }],
    }),
    clauses: clausesFile.parse({
      clauses: Object.entries({ duty: setting.due, ...setting.others }).map(([id, due]) => ({
        kind: 'obligation',
        id,
        title: words,
        owner: 'agency',
        due,
        evidence: [{ type: 'report', what: words }],
        ...at,
        ...(id === 'duty' && setting.per !== undefined ? { per: setting.per } : {}),
        ...(id === 'duty' && setting.consequence !== undefined ? { consequence: setting.consequence } : {}),
      })),
    }),
    paragraphs: paragraphsFile.parse({
      chapters: [{ id: 'I', title: words }],
      paragraphs: [{ id: '1.1', chapter: 'I', title: words, text: words }],
    }),
    budget: { rows: [], years: 2 },
    locate: () => ({ file: 'programme.yaml', line: 1, column: 1 }),
  };
}
