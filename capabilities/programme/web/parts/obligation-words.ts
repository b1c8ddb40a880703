import { useTranslation } from 'react-i18next';
import type { ObligationShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';

type Named = Pick<ObligationShape, 'title' | 'period' | 'cluster' | 'origin'>;

/** What an occurrence is called: its title, its number where it comes again, and the cluster that owes its own. */
export function useObligationTitle(): (one: Named) => string {
  const { t } = useTranslation('programme');
  return ({ title, period, cluster }) => {
    const numbered =
      period === null ? title : t('page.agreement.occurrence', { title, number: period.number });
    return cluster === null
      ? numbered
      : t('page.calendar.inCluster', { title: numbered, cluster: cluster.name });
  };
}

/** Where an obligation is written: its rule in a paragraph, or its indicator. */
export function useWhereWritten(): (one: ObligationShape) => string | undefined {
  const addresses = useAddresses();
  return ({ indicator, said, clause }) => {
    if (indicator !== null) return addresses.indicator(indicator);
    return said.opens === null ? undefined : addresses.paragraph(said.opens, undefined, clause);
  };
}

/**
 * How an obligation stands, in a few words. A date that has passed says no more than that: nobody has recorded yet
 * whether the thing was done.
 */
export function useStateWords(): (one: Pick<ObligationShape, 'state' | 'due'>) => string {
  const { t } = useTranslation(['programme', 'web']);
  return ({ state, due }) => {
    if (due === null) return t('page.calendar.standing.undated');
    if (state === 'late') return t('page.calendar.standing.passed');
    if (state === 'breached') return t('page.calendar.standing.breached');
    return t(`web:state.${state}`);
  };
}
