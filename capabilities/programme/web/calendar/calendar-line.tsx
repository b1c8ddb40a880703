import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { StateMark, shapeOf } from '#web/ui/state-mark.tsx';
import type { ObligationShape } from '../../contract.ts';
import { useObligationTitle, useStateWords } from '../parts/obligation-words.ts';
import { monthId } from './calendar-list.tsx';
import {
  type LineKnot,
  type LineRow,
  type LineSpan,
  lineRows,
  lineSpan,
  placeOnLine,
  yearsOf,
} from './line-rows.ts';
import type { CalendarSearch } from './use-calendar-search.ts';
import './calendar-line.css';

export type CalendarLineProps = {
  obligations: readonly ObligationShape[];
  at: string;
  search: CalendarSearch;
};

/** The same dates across the years: a row for each owner or each clause, a knot for each month in which it owes. */
export function CalendarLine({ obligations, at, search }: CalendarLineProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const rows = lineRows(obligations, search.by);
  const span = lineSpan(obligations, at);
  const frame = useAtInView(placeOnLine(at, span));
  if (rows.length === 0) return null;
  const title = t('page.calendar.view.line');
  const caption = t('page.calendar.lineCaption', { date: format.date(at) });
  return (
    <Card
      title={title}
      actions={
        <Segmented
          label={t('page.calendar.rows')}
          value={search.by}
          options={(['owner', 'clause'] as const).map((by) => ({
            value: by,
            label: t(`page.calendar.by.${by}`),
          }))}
          onChange={(by) => search.change({ by: by === 'clause' ? by : undefined })}
        />
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section ref={frame} className="calendar-line" tabIndex={0} aria-label={caption}>
        <table>
          <caption className="mk-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`page.calendar.by.${search.by}`)}</th>
              <th scope="col">
                <Years span={span} at={at} />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} span={span} at={at} search={search} />
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

/** Where the line is wider than its frame it opens on the day asked about. */
function useAtInView(place: number) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const section = frame.current;
    if (section !== null) section.scrollLeft = place * (section.scrollWidth - section.clientWidth);
  }, [place]);
  return frame;
}

function Years({ span, at }: { span: LineSpan; at: string }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  return (
    <div className="calendar-track">
      {yearsOf(span).map(({ year, begins }) => (
        <span key={year} className="calendar-year" style={{ left: percent(begins, span) }}>
          {year}
        </span>
      ))}
      <b className="calendar-years-today" style={{ left: percent(at, span) }}>
        {t('page.calendar.todayMark', { date: format.dayAndMonth(at) })}
      </b>
    </div>
  );
}

type RowProps = { row: LineRow; span: LineSpan; at: string; search: CalendarSearch };

function Row({ row, span, at, search }: RowProps) {
  return (
    <tr>
      <th scope="row" title={row.name}>
        <span className="calendar-name">{row.name}</span>
      </th>
      <td>
        <div className="calendar-track">
          {yearsOf(span).map(({ year, begins }) => (
            <i key={year} style={{ left: percent(begins, span) }} />
          ))}
          <i className="calendar-line-today" style={{ left: percent(at, span) }} />
          <ol>
            {row.knots.map((knot) => (
              <Knot key={knot.month} knot={knot} span={span} search={search} row={row.id} />
            ))}
          </ol>
        </div>
      </td>
    </tr>
  );
}

type KnotProps = { knot: LineKnot; span: LineSpan; search: CalendarSearch; row: string };

/** One thing opens its detail; several of an owner open their month in the list. */
function Knot({ knot: { month, first, all }, span, search, row }: KnotProps) {
  const stateOf = useStateWords();
  const format = useFormat();
  const titleOf = useObligationTitle();
  const several = all.length > 1 && search.by === 'owner';
  const names = all.map((one) => `${titleOf(one)}, ${stateOf(one)}`).join('; ');
  const label = `${format.date(first.due ?? '')}: ${names}`;
  const href = several
    ? search.hrefWith({ view: undefined, owner: row }, monthId(month))
    : search.hrefWith({ open: first.id });
  return (
    <li
      style={{ left: percent(first.due ?? '', span) }}
      aria-current={all.some(({ id }) => id === search.open) ? 'true' : undefined}
    >
      <a href={href} aria-label={label} title={label}>
        <StateMark shape={shapeOf(first.state)} size={16} />
        {all.length > 1 && <small aria-hidden="true">{all.length}</small>}
      </a>
    </li>
  );
}

function percent(date: string, span: LineSpan): string {
  return `${(placeOnLine(date, span) * 100).toFixed(2)}%`;
}
