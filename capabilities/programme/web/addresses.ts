import { usePlace } from '#web/client/place.ts';
import { useHref } from '#web/client/use-href.ts';
import { paths } from '#web/paths.ts';
import type { FindingShape } from '../contract.ts';

type Search = Record<string, string | undefined>;
type Opens = FindingShape['places'][number]['opens'];

/** Addresses of what the agreement's pages point at, with both clocks and the language kept. */
export function useAddresses() {
  const { programme } = usePlace();
  const href = useHref();
  const addresses = {
    agreement: () => href(paths.agreement(programme)),
    paragraph: (id: string, search?: Record<string, string | undefined>, hash?: string) =>
      href(paths.paragraph(programme, id), search, hash),
    results: () => href(paths.results(programme)),
    logframe: () => href(paths.logframe(programme)),
    budget: () => href(paths.budget(programme)),
    indicator: (id: string) => href(paths.logframe(programme), { open: id }),
    activity: (id: string) => href(paths.activities(programme), { open: id }),
    budgetRow: (id: string) => href(paths.budget(programme), { open: id }),
    obligation: (id: string, search?: Search) => href(paths.obligation(programme, id), search),
    events: (search?: Search, hash?: string) => href(paths.events(programme), search, hash),
    workPlans: (search?: Search) => href(paths.workPlans(programme), search),
    assumptions: (search?: Search) => href(paths.assumptions(programme), search),
    calendar: (search?: Record<string, string | undefined>, hash?: string) =>
      href(paths.calendar(programme), search, hash),
    units: (open?: string) => href(paths.units(programme), { open }),
    person: (id: string) => href(paths.persons(programme), { open: id }),
    file: (id: string) => href(paths.file(programme, id)),
    finding: (key: string, search?: Search) => href(paths.finding(programme, key), search),
    findings: (search?: Record<string, string | undefined>) => href(paths.findings(programme), search),
    /** The page that a task or a change names, by the name of the page and what it shows. */
    opening: ({ page, id }: Readonly<{ page: string; id: string }>): string => {
      if (page === 'obligation') return addresses.obligation(id);
      if (page === 'finding') return addresses.finding(id);
      if (page === 'findings') return addresses.findings({ severity: 'error', state: 'open' });
      if (page === 'events') return addresses.events(id === '' ? {} : { open: id, act: 'record' });
      if (page === 'work_plans') return addresses.workPlans();
      if (page === 'assumptions') return addresses.assumptions({ open: id });
      if (page === 'units') return addresses.units(id);
      return addresses.calendar();
    },
    /** The page that shows a place whole. */
    place: (opens: Opens): string | undefined => {
      if (opens === null) return undefined;
      if (opens.page === 'budget') return addresses.budgetRow(opens.id);
      if (opens.page === 'logframe') return addresses.indicator(opens.id);
      return addresses.paragraph(opens.id);
    },
  };
  return addresses;
}
