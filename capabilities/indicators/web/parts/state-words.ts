import { useTranslation } from 'react-i18next';
import { useFormat } from '#web/ui/format.tsx';
import type { IndicatorShape } from '../../contract.ts';

/** How an indicator stands: its state, and beside it how far its date is or that what was met holds no more. */
export function useStandingWords(): (
  one: Pick<IndicatorShape, 'state' | 'holds' | 'shown' | 'current'>,
) => string | null {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  return ({ state, holds, shown, current: { due, days, reachedOn } }) => {
    if (state === 'met' || state === 'met_late') {
      if (!holds) return t('page.fallen', { value: shown });
      return reachedOn === null ? null : t('page.reachedOn', { date: format.date(reachedOn) });
    }
    if (due === null || days === null) return null;
    return days < 0 ? t('page.passed', { count: -days }) : format.days(days);
  };
}
