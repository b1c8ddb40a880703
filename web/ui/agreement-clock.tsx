import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#kernel/i18n/format-date.ts';
import { ClockKnotMark } from './clock-knot-mark.tsx';
import {
  type ClockFrame,
  type ClockKnot,
  layoutClock,
  nearestKnots,
  placeOnCord,
  todayLabel,
} from './clock-layout.ts';
import { useFormat } from './format.tsx';
import { StateMark } from './state-mark.tsx';
import './agreement-clock.css';

export type AgreementClockProps = {
  /** The finding in a sentence: how many dates, which are late. */
  label: string;
  knots: readonly ClockKnot[];
  /** First day of month 0 and last day of the last month, the tail included. */
  from: IsoDate;
  to: IsoDate;
  /** Months from the first to the last knot of the cord. */
  months: number;
  /** Where execution ends; from there the cord is dotted. */
  executionMonths: number;
  today: IsoDate;
  todayMonth: number;
};

const height = 126;
const cord = 56;
const margin = 14;
const smallestWidth = 660;
// A sheet of A4 without its margins; what was laid out for a screen would be cut or too small to read there.
const paperWidth = 664;

/** The time of the agreement as a cord: thick is past, thin is to come, dotted is the tail; each knot is a date. */
export function AgreementClock(props: AgreementClockProps) {
  return (
    <div className="mk-clock">
      <ScreenCord {...props} />
      <div className="mk-clock-paper mk-on-paper">
        <ClockCord {...props} width={paperWidth} />
      </div>
      <ClockList {...props} />
    </div>
  );
}

/** The cord as wide as there is room. */
function ScreenCord(props: AgreementClockProps) {
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  return (
    <div className="mk-clock-cord mk-off-paper" ref={ref}>
      <ClockCord {...props} width={Math.max(smallestWidth, Math.floor(measured) || 990)} />
    </div>
  );
}

function ClockCord({ width, ...props }: AgreementClockProps & { width: number }) {
  const { label, knots, from, to, months, executionMonths, today, todayMonth } = props;
  const { t } = useTranslation('web');
  const frame: ClockFrame = { width, margin, from, to, today };
  const monthX = (month: number) => margin + (month / months) * (width - 2 * margin);
  const now = placeOnCord(today, frame);
  const word = todayLabel(now);
  const tail = monthX(executionMonths);
  const ended = Math.min(now, tail);
  return (
    // A group and not an image: the knots are links.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a drawing
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      <path d={`M${margin} ${cord}H${now}`} stroke="var(--mk-ink)" strokeWidth="3" />
      {now < tail && (
        <path d={`M${ended} ${cord}H${tail}`} stroke="var(--mk-line-strong)" strokeWidth="1.5" />
      )}
      <path
        d={`M${Math.max(now, tail)} ${cord}H${width - margin}`}
        stroke="var(--mk-line-strong)"
        strokeWidth="1.5"
        strokeDasharray="3 4"
      />
      {monthTicks(months).map((month) => (
        <g key={month}>
          <path d={`M${monthX(month)} ${cord - 5}v10`} stroke="var(--mk-line-strong)" />
          <text x={monthX(month)} y="122" textAnchor={tickAnchor(month, months)}>
            {month === 0 ? t('clock.month', { month }) : month}
          </text>
        </g>
      ))}
      <path d={`M${now} 8V108`} stroke="var(--mk-cochineal)" strokeWidth="1.5" />
      <text className="mk-clock-today" x={word.x} y="108" textAnchor={word.anchor}>
        {t('clock.today', { month: todayMonth })}
      </text>
      {layoutClock(knots, frame).map((placed) => (
        <ClockKnotMark key={placed.knots[0].id} placed={placed} cord={cord} width={width} />
      ))}
    </svg>
  );
}

function ClockList({ label, knots, today, todayMonth }: AgreementClockProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { shown: near, moreLate } = nearestKnots(knots, today);
  const dateOf = (date: IsoDate) =>
    date.slice(0, 4) === today.slice(0, 4) ? format.dayAndMonth(date) : format.date(date);
  const row = (knot: ClockKnot) => (
    <li key={knot.id} className={knot.date >= today ? 'mk-clock-future' : undefined}>
      <StateMark shape={knot.shape} size={18} label={knot.stateLabel} />
      <a href={knot.href}>{knot.title}</a>
      <span>{dateOf(knot.date)}</span>
    </li>
  );
  return (
    <ol className="mk-clock-list" aria-label={label}>
      {near.filter((knot) => knot.date < today).map(row)}
      {moreLate > 0 && (
        <li>
          <i aria-hidden="true" />
          <span>{t('clock.moreLate', { count: moreLate })}</span>
        </li>
      )}
      <li className="mk-clock-now">
        <i aria-hidden="true" />
        {t('clock.today', { month: todayMonth })}
      </li>
      {near.filter((knot) => knot.date >= today).map(row)}
    </ol>
  );
}

function monthTicks(months: number): number[] {
  const step = months > 72 ? 12 : 6;
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => index * step);
}

function tickAnchor(month: number, months: number): 'start' | 'middle' | 'end' {
  return month === 0 ? 'start' : month === months ? 'end' : 'middle';
}
