import type { IconName } from '#web/ui/icon.tsx';
import { paths } from '../paths.ts';

export type SectionId =
  | 'today'
  | 'agreement'
  | 'logframe'
  | 'activities'
  | 'budget'
  | 'findings'
  | 'calendar';

export type Section = {
  id: SectionId;
  path: (programme: string) => string;
  /** The rail sets groups apart; the agreement and what follows from it are one. */
  group: 'today' | 'agreement' | 'calendar';
  /** Set on the four that a phone shows as tabs. */
  tab?: IconName;
};

/** The rooms of a programme, in the order of the rail. */
export const sections: readonly Section[] = [
  { id: 'today', path: paths.today, group: 'today', tab: 'today' },
  { id: 'agreement', path: paths.agreement, group: 'agreement', tab: 'agreement' },
  { id: 'logframe', path: paths.logframe, group: 'agreement' },
  { id: 'activities', path: paths.activities, group: 'agreement' },
  { id: 'budget', path: paths.budget, group: 'agreement' },
  { id: 'findings', path: paths.findings, group: 'agreement', tab: 'finding' },
  { id: 'calendar', path: paths.calendar, group: 'calendar', tab: 'calendar' },
];

/** The section to which an address belongs: the one whose path is the longest beginning of it. */
export function sectionOf(pathname: string, programme: string): Section | undefined {
  return sections
    .filter(({ path }) => pathname === path(programme) || pathname.startsWith(`${path(programme)}/`))
    .sort((a, b) => b.path(programme).length - a.path(programme).length)
    .at(0);
}
