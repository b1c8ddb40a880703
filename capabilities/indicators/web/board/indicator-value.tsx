import { useTranslation } from 'react-i18next';
import { Figure } from '#web/ui/figure.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import type { ConditionShape, IndicatorShape, JudgedShape } from '../../contract.ts';
import { TargetTrack } from './target-track.tsx';
import './indicator-value.css';

type IndicatorValueProps = { indicator: IndicatorShape; href: string };

/** The values of an indicator beside its targets, each a door to its evidence; or what it waits for. */
export function IndicatorValue({ indicator, href }: IndicatorValueProps) {
  const { t } = useTranslation('indicators');
  const { conditions, waitsFor, target, state } = indicator;
  if (waitsFor.length > 0) {
    return (
      <div className="mk-value-waits">
        <span>{t('page.waitsFor', { what: waitsFor.map(({ name }) => name).join(', ') })}</span>
        {target !== '' && <span className="mk-muted">{t('page.target', { target })}</span>}
      </div>
    );
  }
  return conditions.map((condition) => (
    <ConditionValue key={condition.target + (condition.measure?.id ?? '')} {...{ condition, state, href }} />
  ));
}

type ConditionValueProps = { condition: ConditionShape; state: IndicatorShape['state']; href: string };

function ConditionValue({ condition: { values, target, counted, shown }, state, href }: ConditionValueProps) {
  const { t } = useTranslation('indicators');
  const [first, ...others] = values;
  if (first === undefined) return null;
  // What is made of many parts is told by the whole; a few are told one by one.
  const isFew = others.length < 4;
  const worst = values.reduce((least, one) => (trackValue(one) < trackValue(least) ? one : least), first);
  const label = (value: string) => t('page.opens', { value, count: counted });
  return (
    <div className="mk-value">
      <p>
        {isFew ? (
          values.map((one) => (
            <span key={`${one.cluster?.id} ${one.part?.id}`} className="mk-value-part">
              <Figure href={href} label={label(one.shown)}>
                {one.shown}
              </Figure>
              {(one.cluster ?? one.part) !== null && (
                <span className="mk-muted"> {t('page.in', { name: partName(one) })}</span>
              )}
            </span>
          ))
        ) : (
          <Figure href={href} label={label(shown)}>
            {shown}
          </Figure>
        )}{' '}
        <span className="mk-muted">{t('page.target', { target })}</span>
      </p>
      {worst.track !== null && <TargetTrack track={worst.track} shape={shapeOf(state)} />}
    </div>
  );
}

function partName({ cluster, part }: JudgedShape): string {
  return [cluster?.name, part?.name].filter((name) => name !== undefined).join(', ');
}

function trackValue({ track }: JudgedShape): number {
  return track === null || track.target === 0 ? -1 : track.value / track.target;
}
