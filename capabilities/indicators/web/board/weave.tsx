import { useTranslation } from 'react-i18next';
import { classNames } from '#web/ui/class-names.ts';
import { StateMark, shapeOf } from '#web/ui/state-mark.tsx';
import type { LevelShape } from '../../contract.ts';
import type { BoardProps } from './logframe-card.tsx';
import { type Knot, weaveOf } from './weave-of.ts';
import './weave.css';

/** Levels down, due months across, one knot for each indicator at each of its dates: the index of the page. */
export function Weave({ board, names, search }: BoardProps) {
  const { t } = useTranslation('indicators');
  const { months, current, rows } = weaveOf(board);
  const isCurrent = (column: number) => column === current && 'mk-weave-now';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="mk-weave-frame" tabIndex={0} aria-label={t('page.weave')}>
      <table className="mk-weave">
        <caption className="mk-hidden">{t('page.weaveCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="mk-hidden">{t('page.level')}</span>
            </th>
            {months.map((month, column) => (
              <th key={month} scope="col" className={classNames(isCurrent(column))}>
                <span className="mk-hidden">{month !== null && t('page.month')} </span>
                {month ?? t('page.undated')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ level, cells }) => (
            <tr key={level.id}>
              <th scope="row">
                <LevelName level={level} />
              </th>
              {cells.map((knots, column) => (
                <td key={months[column]} className={classNames(isCurrent(column))}>
                  {knots.map((knot) => (
                    <KnotLink
                      key={knot.promise.id}
                      knot={knot}
                      name={names.get(knot.indicator.id) ?? knot.indicator.id}
                      href={search.hrefWith({ open: knot.indicator.id })}
                      isOpen={knot.indicator.id === search.open}
                    />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** "1 Networks": the number of a component before its name. */
export function LevelName({ level: { id, kind, name } }: { level: LevelShape }) {
  return (
    <span className="mk-weave-level" title={name}>
      {kind === 'component' && <b>{id}</b>}
      <span>{name}</span>
    </span>
  );
}

type KnotLinkProps = { knot: Knot; name: string; href: string; isOpen: boolean };

function KnotLink({ knot: { indicator, promise }, name, href, isOpen }: KnotLinkProps) {
  const { t } = useTranslation('web');
  return (
    <a className="mk-knot" href={href} title={indicator.statement} aria-current={isOpen ? 'true' : undefined}>
      <StateMark shape={shapeOf(promise.state)} size={14} />
      <span aria-hidden="true">{name}</span>
      <span className="mk-hidden">
        {name}: {t(`state.${promise.state}`)}
      </span>
    </a>
  );
}
