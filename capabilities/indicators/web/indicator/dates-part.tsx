import { useTranslation } from 'react-i18next';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import type { IndicatorShape, PromiseShape } from '../../contract.ts';

/** Every date of an indicator with what became of it; what would set a date that is not known. */
export function DatesPart({ indicator: { promises } }: { indicator: IndicatorShape }) {
  const { t } = useTranslation('indicators');
  const isPlain = promises.length === 1 && promises.every(({ timing }) => timing === '');
  return (
    <DetailPart title={t('page.due')}>
      {isPlain ? (
        <p className="mk-sm mk-secondary">{t('page.noDate')}</p>
      ) : (
        <ul className="mk-indicator-promises">
          {promises.map((promise) => (
            <PromiseLine key={promise.id} promise={promise} isOne={promises.length === 1} />
          ))}
        </ul>
      )}
    </DetailPart>
  );
}

function PromiseLine({ promise, isOne }: { promise: PromiseShape; isOne: boolean }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const { due, month, timing, state, waitsFor, reachedOn } = promise;
  return (
    <li>
      <span>
        {due === null ? waitsFor.join('; ') : <time dateTime={due}>{format.date(due)}</time>}
        {month !== null && <span className="mk-muted"> · {t('page.inMonth', { month })}</span>}
        <span className="mk-sm mk-secondary">{timing}</span>
        {reachedOn !== null && (
          <span className="mk-sm mk-secondary">{t('page.reachedOn', { date: format.date(reachedOn) })}</span>
        )}
      </span>
      {!isOne && <StateChip state={state} />}
    </li>
  );
}
