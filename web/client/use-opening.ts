import { paths } from '#web/paths.ts';
import { usePlace } from './place.ts';
import { useHref } from './use-href.ts';

/** A page by its name and what it shows, as tasks, changes and rows of evidence say where they can be read. */
export type Opens = Readonly<{ page: string; id: string }>;

/** Makes the address of what something opens, with both clocks and the language kept; an unknown page is the calendar. */
export function useOpening(): (opens: Opens) => string {
  const { programme } = usePlace();
  const href = useHref();
  return ({ page, id }) => {
    switch (page) {
      case 'obligation':
        return href(paths.obligation(programme, id));
      case 'finding':
        return href(paths.finding(programme, id));
      case 'findings':
        return href(paths.findings(programme), { severity: 'error', state: 'open' });
      case 'events':
        return href(paths.events(programme), id === '' ? {} : { open: id, act: 'record' });
      case 'work_plans':
        return href(paths.workPlans(programme));
      case 'assumptions':
        return href(paths.assumptions(programme), { open: id });
      case 'units':
        return href(paths.units(programme), { open: id });
      default:
        return href(paths.calendar(programme));
    }
  };
}
