import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateMark, shapeOf } from '#web/ui/state-mark.tsx';
import type { IndicatorShape } from '../../contract.ts';
import { useStandingWords } from '../parts/state-words.ts';
import { IndicatorValue } from './indicator-value.tsx';
import type { BoardProps } from './logframe-card.tsx';
import { TrackLegend } from './track-legend.tsx';
import { LevelName } from './weave.tsx';
import './indicator-rows.css';

export type IndicatorRowsProps = BoardProps & { title: string; indicators: readonly IndicatorShape[] };

/** Indicators by their level: how each stands, its value on the way to its target, and when it is due. */
export function IndicatorRows({ board, names, search, title, indicators }: IndicatorRowsProps) {
  const { t } = useTranslation('indicators');
  const levels = board.levels.filter(({ id }) => indicators.some(({ level }) => level === id));
  const isMeasured = indicators.some(({ waitsFor }) => waitsFor.length === 0);
  return (
    <Card
      title={title}
      note={t('page.count', { count: indicators.length })}
      actions={isMeasured && <TrackLegend />}
    >
      <table className="mk-indicators">
        <caption className="mk-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('page.indicator')}</th>
            <th scope="col">{t('page.valueAndTarget')}</th>
            <th scope="col" className="mk-number">
              {t('page.dueMonth')}
            </th>
          </tr>
        </thead>
        {levels.map((level) => (
          <tbody key={level.id}>
            <tr className="mk-indicators-level">
              <th scope="rowgroup" colSpan={3}>
                <LevelName level={level} />
              </th>
            </tr>
            {indicators
              .filter((indicator) => indicator.level === level.id)
              .map((indicator) => (
                <IndicatorRow
                  key={indicator.id}
                  indicator={indicator}
                  name={names.get(indicator.id) ?? indicator.id}
                  href={search.hrefWith({ open: indicator.id })}
                  isOpen={indicator.id === search.open}
                />
              ))}
          </tbody>
        ))}
      </table>
    </Card>
  );
}

type IndicatorRowProps = { indicator: IndicatorShape; name: string; href: string; isOpen: boolean };

function IndicatorRow({ indicator, name, href, isOpen }: IndicatorRowProps) {
  const { t } = useTranslation('web');
  const standing = useStandingWords()(indicator);
  return (
    <tr aria-current={isOpen ? 'true' : undefined}>
      <th scope="row">
        <span className="mk-indicator-name">
          <StateMark shape={shapeOf(indicator.state)} label={t(`state.${indicator.state}`)} size={15} />
          {name}
        </span>
        <span>
          <a href={href}>{indicator.statement}</a>
          <span className="mk-indicator-state">
            {t(`state.${indicator.state}`)}
            {standing !== null && ` · ${standing}`}
          </span>
        </span>
      </th>
      <td>
        <IndicatorValue indicator={indicator} href={href} />
      </td>
      <td className="mk-number">
        <Due indicator={indicator} />
      </td>
    </tr>
  );
}

function Due({ indicator: { current } }: { indicator: IndicatorShape }) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const { month, due } = current;
  if (due === null) return <span className="mk-muted">{t('page.undated')}</span>;
  return (
    <span className="mk-indicator-due">
      {month !== null && (
        <span>
          <span className="mk-indicator-month">{t('page.month')} </span>
          {month}
        </span>
      )}
      <time className="mk-muted" dateTime={due}>
        {format.date(due)}
      </time>
    </span>
  );
}
