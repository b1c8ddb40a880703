import { useTranslation } from 'react-i18next';
import { useFormat } from '#web/ui/format.tsx';
import { StateMark, shapeOf } from '#web/ui/state-mark.tsx';
import { useAddresses } from '../addresses.ts';
import type { Activity } from './activity.ts';
import { percent, placeOfDay, placeOfMonth, type ScheduleFrame, yearsOf } from './schedule-frame.ts';
import './schedule-track.css';

/** The years and months across the schedule, and the day that is looked at. */
export function ScheduleScale({ frame, now }: { frame: ScheduleFrame; now?: string | undefined }) {
  const today = placeOfDay(frame);
  return (
    <div className="mk-schedule-scale" aria-hidden="true">
      {yearsOf(frame).map(({ year, from, to }) => (
        <span key={year} style={{ left: percent(from), width: percent(to - from) }}>
          <YearLabel year={year} months={frame.months} />
        </span>
      ))}
      {now !== undefined && today !== undefined && (
        <b style={today > 0.8 ? { right: percent(1 - today) } : { left: percent(today) }}>{now}</b>
      )}
    </div>
  );
}

/** A year with its months; a short last year has room for its number alone. */
function YearLabel({ year, months }: { year: number; months: number }) {
  const { t } = useTranslation('programme');
  const last = Math.min(year * 12, months);
  if (last - (year - 1) * 12 < 9) return year;
  return (
    <>
      {t('page.activities.year', { year })}{' '}
      <small>{t('page.activities.months', { from: year * 12 - 11, to: last })}</small>
    </>
  );
}

/** One activity in time: a bar for each year that the budget pays for it, a knot for each date that it serves. */
export function ScheduleTrack({ activity, frame }: { activity: Activity; frame: ScheduleFrame }) {
  const { t } = useTranslation('programme');
  const today = placeOfDay(frame);
  return (
    <div className="mk-schedule-track">
      {yearsOf(frame).map(({ year, from, to }) => (
        <i key={year} style={{ left: percent(from), width: percent(to - from) }} aria-hidden="true" />
      ))}
      {today !== undefined && <u style={{ left: percent(today) }} aria-hidden="true" />}
      <div className="mk-schedule-bars">
        {activity.spans.length === 0 && (
          <span className="mk-schedule-lack">{t('page.activities.noMoney')}</span>
        )}
        <Bars activity={activity} frame={frame} />
      </div>
      <div className="mk-schedule-cord">
        {activity.due.length === 0 ? (
          <span className="mk-schedule-lack">{t('page.activities.noDate')}</span>
        ) : (
          <Knots activity={activity} frame={frame} />
        )}
      </div>
    </div>
  );
}

function Bars({ activity, frame }: { activity: Activity; frame: ScheduleFrame }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  return activity.spans.map(({ fromMonth, toMonth, amount }) => {
    const from = placeOfMonth(fromMonth - 1, frame);
    const words = t('page.activities.bar', {
      from: fromMonth,
      to: toMonth,
      amount: format.money(amount),
    });
    return (
      <span
        key={fromMonth}
        className="mk-schedule-bar"
        style={{ left: percent(from), width: percent(placeOfMonth(toMonth, frame) - from) }}
        title={words}
      >
        <span aria-hidden="true">{format.amount(amount)}</span>
        <span className="mk-hidden">{words}</span>
      </span>
    );
  });
}

/** Dates of one month share a place; a label never leaves the schedule. */
function Knots({ activity, frame }: { activity: Activity; frame: ScheduleFrame }) {
  const months = [...Map.groupBy(activity.due, ({ month }) => month)];
  return (
    <ul>
      {months.map(([month, dues]) => {
        const place = placeOfMonth(month, frame);
        const atEnd = place > 0.75;
        return (
          <li
            key={month}
            className={atEnd ? 'mk-schedule-knots mk-schedule-knots-end' : 'mk-schedule-knots'}
            style={atEnd ? { right: percent(1 - place) } : { left: percent(place) }}
          >
            {dues.map((due) => (
              <Knot key={due.indicator} due={due} />
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function Knot({ due }: { due: Activity['due'][number] }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { indicator } = useAddresses();
  const words = t('page.activities.knot', {
    statement: due.statement,
    month: due.month,
    date: due.date === null ? '' : format.date(due.date),
    state: t(`state.${due.state}`),
  });
  return (
    <a href={indicator(due.indicator)} title={words} aria-label={words}>
      <StateMark shape={shapeOf(due.state)} size={14} />
      {due.numbered && <span>{due.indicator}</span>}
    </a>
  );
}
