import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { showCalendar, showProgramme } from '#programme/contract';

export type ProgrammeData = ResponseOf<typeof showProgramme>;
export type CalendarData = ResponseOf<typeof showCalendar>;
