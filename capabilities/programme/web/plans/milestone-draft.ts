import type { BodyOf } from '#kernel/http/endpoint.ts';
import type { WorkPlanShape } from '../../contract/plans.ts';
import type { recordWorkPlan } from '../../contract.ts';

/** A milestone while it is written; `shownBy` says which of the two shows it. */
export type MilestoneDraft = Readonly<{
  key: number;
  title: string;
  due: string;
  shownBy: 'paper' | 'indicator';
  indicator: string;
  paper: string;
}>;

export function emptyMilestone(key: number): MilestoneDraft {
  return { key, title: '', due: '', shownBy: 'paper', indicator: '', paper: '' };
}

/** A milestone that was recorded before, to be put right. */
export function draftOf(milestone: WorkPlanShape['milestones'][number]): MilestoneDraft {
  const { number, title, due, indicator, paper } = milestone;
  const shownBy = indicator === null ? 'paper' : 'indicator';
  return { key: number, title, due, shownBy, indicator: indicator ?? '', paper: paper ?? '' };
}

/** What is sent of it: the one that shows it, and not what was written for the other. */
export function bodyOf(draft: MilestoneDraft): BodyOf<typeof recordWorkPlan>['milestones'][number] {
  const { title, due, shownBy, indicator, paper } = draft;
  const isPaper = shownBy === 'paper';
  return { title, due, indicator: isPaper ? null : indicator, paper: isPaper ? paper : null };
}
