import { usePlace } from '#web/client/place.ts';
import { useHref } from '#web/client/use-href.ts';
import { useOpening } from '#web/client/use-opening.ts';
import { paths } from '#web/paths.ts';
import type { FindingShape } from '../contract.ts';

type Search = Record<string, string | undefined>;
type Opens = FindingShape['places'][number]['opens'];

/** Addresses of what the agreement's pages point at, with both clocks and the language kept. */
export function useAddresses() {
  const { programme } = usePlace();
  const href = useHref();
  const opening = useOpening();
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
    opening,
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
