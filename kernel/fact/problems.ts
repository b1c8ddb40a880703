import { problemKind } from '#kernel/problem.ts';

/** Refusals that all kinds of fact share. */
export const notHappenedYet = problemKind<{ day: string; today: string }>({
  code: 'facts.not-happened-yet',
  status: 422,
});
export const slotEmpty = problemKind<{ what: string }>({ code: 'facts.slot-empty', status: 422 });
export const slotUnknown = problemKind<{ slot: string }>({ code: 'facts.slot-unknown', status: 422 });
export const slotTakesOne = problemKind<{ what: string }>({ code: 'facts.slot-takes-one', status: 422 });
export const fileUnknown = problemKind({ code: 'facts.file-unknown', status: 422 });
/** It was voided or corrected before. */
export const factVoided = problemKind<{ by: string; on: string }>({ code: 'facts.voided', status: 409 });
/** The paper has been replaced before. */
export const paperReplaced = problemKind<{ by: string }>({ code: 'facts.paper-replaced', status: 409 });
