import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { foldText } from '#lib/search-text/index.ts';
import type { listRecordables } from '#programme/contract';
import { paths } from '../paths.ts';

export type Recordable = ResponseOf<typeof listRecordables>['recordables'][number];
export type Target = { path: string; search: Record<string, string> };

/** So many of a kind stand there before somebody writes a word. */
export const fewOfEach = 4;
/** And so many in all once somebody does. */
const mostFound = 40;

/** What can be recorded that every word of a text is said of; without a word, the first few of each kind. */
export function matchingRecordables(
  recordables: readonly Recordable[],
  text: string,
  saidOf: (one: Recordable) => string,
): Recordable[] {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) {
    return [...Map.groupBy(recordables, ({ act }) => act).values()].flatMap((all) => all.slice(0, fewOfEach));
  }
  return recordables
    .filter((one) => {
      const said = foldText(saidOf(one));
      return words.every((word) => said.includes(word));
    })
    .slice(0, mostFound);
}

/** Where the form stands that records it. */
export function formOf({ act, id }: Recordable, programme: string): Target {
  switch (act) {
    case 'submit':
      return { path: paths.obligation(programme, id), search: { act: 'submit' } };
    case 'letter':
      return { path: paths.obligation(programme, id), search: { act: 'recordLetter' } };
    // Whoever answers reads first what was handed in.
    case 'answer':
      return { path: paths.obligation(programme, id), search: {} };
    case 'event':
      return { path: paths.events(programme), search: { open: id, act: 'record' } };
    case 'fill':
    case 'open':
      return { path: paths.units(programme), search: { open: id, act: 'begin' } };
    case 'leave':
    case 'close':
      return { path: paths.units(programme), search: { open: id, act: 'end' } };
    case 'work_plan':
      return { path: paths.workPlans(programme), search: { act: 'record' } };
    case 'settle':
      return { path: paths.finding(programme, id), search: { act: 'settle' } };
    case 'review':
      return { path: paths.assumptions(programme), search: { open: id, act: 'review' } };
  }
}

const recording = [
  'programme.obligation.record',
  'programme.obligation.answer',
  'programme.letter.record',
  'programme.event.record',
  'programme.posts.record',
  'programme.plan.record',
  'programme.finding.settle',
  'programme.assumption.review',
];

/** Whether somebody can ever have something to record in a programme. */
export function mayRecord({ can }: { can: readonly string[] }): boolean {
  return recording.some((permission) => can.includes(permission));
}
