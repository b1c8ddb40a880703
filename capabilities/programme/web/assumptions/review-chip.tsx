import { useTranslation } from 'react-i18next';
import { DateText } from '#web/ui/amounts.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import type { Shape } from '#web/ui/state-mark.tsx';
import type { AssumptionShape } from '../../contract/plans.ts';

const shapes: Record<NonNullable<AssumptionShape['state']>, Shape> = {
  holds: 'met',
  at_risk: 'risk',
  broken: 'late',
};

/** How an assumption or a risk stood when it was last looked at. */
export function ReviewChip({ state }: Pick<AssumptionShape, 'state'>) {
  const { t } = useTranslation('programme');
  return state === null ? (
    <StateChip shape="noev" label={t('page.assumptions.state.none')} />
  ) : (
    <StateChip shape={shapes[state]} label={t(`page.assumptions.state.${state}`)} />
  );
}

/** When somebody last looked. */
export function LastReview({ one: { reviews } }: { one: AssumptionShape }) {
  const { t } = useTranslation('programme');
  const last = reviews.findLast(({ voided }) => voided === null);
  return last === undefined ? t('page.assumptions.never') : <DateText date={last.happenedOn} />;
}
