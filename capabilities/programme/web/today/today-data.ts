import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { listChanges, listTasks, showCalendar, showProgramme } from '#programme/contract';

export type ProgrammeData = ResponseOf<typeof showProgramme>;
export type CalendarData = ResponseOf<typeof showCalendar>;
export type TasksData = ResponseOf<typeof listTasks>;
export type ChangesData = ResponseOf<typeof listChanges>;
