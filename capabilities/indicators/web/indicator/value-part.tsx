import { useTranslation } from 'react-i18next';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import type { ConditionShape, OpenIndicatorShape, WaitingShape } from '../../contract.ts';
import { TargetTrack } from '../board/target-track.tsx';
import type { ResultsSearch } from '../parts/use-results-search.ts';

type ValuePartProps = { open: OpenIndicatorShape; search: ResultsSearch };

/** The value in large, by its parts, how it is counted, and what it was before; or what it waits for. */
export function ValuePart({ open, search }: ValuePartProps) {
  const { t } = useTranslation('indicators');
  const { indicator, how } = open;
  if (indicator.waitsFor.length > 0)
    return <Waiting waitsFor={indicator.waitsFor} target={indicator.target} />;
  return (
    <DetailPart title={t('page.value')}>
      {indicator.conditions.map((condition) => (
        <LargeValue
          key={condition.target + (condition.measure?.id ?? '')}
          condition={condition}
          open={open}
        />
      ))}
      {how.length > 0 && (
        <>
          <h4 className="mk-indicator-label">{t('page.how')}</h4>
          <ol className="mk-indicator-how">
            {how.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </>
      )}
      <ComparedDays open={open} search={search} />
    </DetailPart>
  );
}

function Waiting({ waitsFor, target }: { waitsFor: readonly WaitingShape[]; target: string }) {
  const { t } = useTranslation('indicators');
  const capabilities = waitsFor.filter(({ kind }) => kind === 'capability').map(({ name }) => name);
  const others = waitsFor.filter(({ kind }) => kind !== 'capability').map(({ name }) => name);
  return (
    <div className="mk-detail-part mk-indicator-waits">
      <EmptyState title={t('page.waitsFor', { what: [...capabilities, ...others].join(', ') })}>
        {capabilities.length > 0 ? t('page.waitsCapability') : t('page.waitsOther')}
      </EmptyState>
      {target !== '' && <p className="mk-sm mk-secondary">{t('page.target', { target })}</p>}
    </div>
  );
}

function LargeValue({
  condition,
  open: { at, indicator },
}: {
  condition: ConditionShape;
  open: OpenIndicatorShape;
}) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const { shown, target, values, measure, parts: whole } = condition;
  const parts = values.filter(({ cluster, part }) => cluster !== null || part !== null);
  const isSeveral = indicator.conditions.length > 1;
  return (
    <div className="mk-indicator-large">
      {isSeveral && measure !== null && <p className="mk-sm">{measure.name}</p>}
      <p>
        <b>{shown}</b>
        <span>
          {t('page.target', { target })} · {t('page.asAt', { date: format.date(at) })}
        </span>
      </p>
      {whole.map(({ name, shown: value }) => (
        <div key={name} className="mk-indicator-part">
          <span>{name}</span>
          <b>{value}</b>
        </div>
      ))}
      {parts.length === 0
        ? values.map(
            ({ track }) =>
              track !== null && <TargetTrack key="whole" track={track} shape={shapeOf(indicator.state)} />,
          )
        : parts.map(({ cluster, part, shown: value, track }) => (
            <div key={`${cluster?.id} ${part?.id}`} className="mk-indicator-part">
              <span>{[cluster?.name, part?.name].filter((name) => name !== undefined).join(', ')}</span>
              <b>{value}</b>
              {track !== null && <TargetTrack track={track} shape={shapeOf(indicator.state)} />}
            </div>
          ))}
    </div>
  );
}

function ComparedDays({ open: { dates }, search }: ValuePartProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  return (
    <dl className="mk-indicator-dates">
      {dates.map(({ on, why, shown }) => (
        <div key={why}>
          <dt>{t(`page.day.${why}`, { date: format.date(on) })}</dt>
          <dd>{why === 'asked' ? shown : <Figure href={search.hrefOn(on)}>{shown}</Figure>}</dd>
        </div>
      ))}
    </dl>
  );
}
