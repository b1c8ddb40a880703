import type { IconName } from '#web/ui/icon.tsx';
import type { SessionPlace } from '../client/session.ts';
import { paths } from '../paths.ts';

export type SectionId =
  | 'today'
  | 'results'
  | 'agreement'
  | 'logframe'
  | 'activities'
  | 'budget'
  | 'findings'
  | 'calendar'
  | 'events'
  | 'workPlans'
  | 'assumptions'
  | 'obligation'
  | 'units'
  | 'persons'
  | 'accounts'
  | 'audit'
  | 'file';

export type Section = {
  id: SectionId;
  path: (programme: string) => string;
  /** The rail sets groups apart; the agreement and what follows from it are one. */
  group: 'today' | 'agreement' | 'calendar' | 'people' | 'opened';
  /** What somebody has to be permitted somewhere in the programme for the section to be shown. */
  permission: string;
  /** Set on those that a phone shows as tabs, four at most. */
  tab?: IconName;
  /** Said of now, whatever day the clocks are turned to. */
  timeless?: true;
};

const agreement = 'programme.agreement.read';

/** The rooms of a programme, in the order of the rail. */
export const sections: readonly Section[] = [
  { id: 'today', path: paths.today, group: 'today', permission: agreement, tab: 'today' },
  {
    id: 'results',
    path: paths.results,
    group: 'today',
    permission: 'indicators.board.read',
    tab: 'results',
  },
  { id: 'agreement', path: paths.agreement, group: 'agreement', permission: agreement, tab: 'agreement' },
  { id: 'logframe', path: paths.logframe, group: 'agreement', permission: agreement },
  { id: 'activities', path: paths.activities, group: 'agreement', permission: agreement },
  { id: 'budget', path: paths.budget, group: 'agreement', permission: agreement },
  { id: 'findings', path: paths.findings, group: 'agreement', permission: agreement },
  { id: 'calendar', path: paths.calendar, group: 'calendar', permission: agreement, tab: 'calendar' },
  { id: 'events', path: paths.events, group: 'calendar', permission: agreement },
  { id: 'workPlans', path: paths.workPlans, group: 'calendar', permission: agreement },
  { id: 'assumptions', path: paths.assumptions, group: 'calendar', permission: agreement },
  { id: 'units', path: paths.units, group: 'people', permission: agreement },
  {
    id: 'persons',
    path: paths.persons,
    group: 'people',
    permission: 'people.persons.read',
    tab: 'people',
    timeless: true,
  },
  {
    id: 'accounts',
    path: paths.accounts,
    group: 'people',
    permission: 'access.accounts.read',
    tab: 'account',
    timeless: true,
  },
  { id: 'audit', path: paths.audit, group: 'people', permission: 'audit.read', tab: 'audit', timeless: true },
];

/** Pages that others open; they stand in no rail. */
const opened: readonly Section[] = [
  {
    id: 'obligation',
    path: (programme) => paths.obligation(programme, '').replace(/\/$/, ''),
    group: 'calendar',
    permission: agreement,
  },
  {
    id: 'file',
    path: (programme) => paths.file(programme, '').replace(/\/$/, ''),
    group: 'opened',
    permission: 'files.file.read',
    timeless: true,
  },
];

/** What the roles held in a programme open of it. */
export function openSections({ can }: Pick<SessionPlace, 'can'>): readonly Section[] {
  return sections.filter(({ permission }) => can.includes(permission));
}

/** The sections that a phone shows as tabs: the first four of those that are open. */
export function tabsOf(open: readonly Section[]): readonly Section[] {
  return open.filter(({ tab }) => tab !== undefined).slice(0, 4);
}

/** Where somebody enters a programme: the first section that is open, and the programme's own address without any. */
export function entryPath(place: Pick<SessionPlace, 'slug' | 'can'>): string {
  return (openSections(place).at(0)?.path ?? paths.today)(place.slug);
}

/** The section to which an address belongs: the one whose path is the longest beginning of it. */
export function sectionOf(pathname: string, programme: string): Section | undefined {
  return [...sections, ...opened]
    .filter(({ path }) => pathname === path(programme) || pathname.startsWith(`${path(programme)}/`))
    .sort((a, b) => b.path(programme).length - a.path(programme).length)
    .at(0);
}
