import { useTranslation } from 'react-i18next';
import { AgreementClock } from '#web/ui/agreement-clock.tsx';
import { Card } from '#web/ui/card.tsx';
import type { ClockKnot } from '#web/ui/clock-layout.ts';
import { Figure } from '#web/ui/figure.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import { useAddresses } from '../addresses.ts';
import { useStateWords } from '../parts/obligation-words.ts';
import { type KnotGroup, knotGroups } from './clock-knots.ts';
import type { CalendarData, ProgrammeData } from './today-data.ts';

/** The agreement clock: every date up to the end of the last period, and where the day lies among them. */
export function AgreementTime({ programme, calendar }: { programme: ProgrammeData; calendar: CalendarData }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const addresses = useAddresses();
  const knotOf = useKnot();
  const { start, month, periods, at } = programme;
  const [execution] = periods;
  const last = [...periods].sort((a, b) => a.months - b.months).at(-1);
  if (
    start === null ||
    month === null ||
    execution === undefined ||
    last === undefined ||
    last.end === null
  ) {
    return (
      <Card title={t('page.today.clock')} padded>
        <p className="mk-secondary">{t('page.today.noStart')}</p>
      </Card>
    );
  }
  const { shown, after } = knotGroups(calendar.obligations, last.end);
  const spans = periods.map(({ label, end }) =>
    t('page.today.span', { label, date: format.date(end ?? '') }),
  );
  return (
    <Card
      title={t('page.today.clock')}
      note={[t('page.today.from', { date: format.date(start) }), ...spans].join(' · ')}
      actions={
        <a href={addresses.calendar()}>{t('page.today.all', { count: calendar.obligations.length })}</a>
      }
      padded
    >
      <AgreementClock
        label={t('page.today.clockLabel', {
          count: shown.length,
          months: last.months,
          passed: calendar.standing.passed,
        })}
        knots={shown.map(knotOf)}
        from={start}
        to={last.end}
        months={last.months}
        executionMonths={execution.months}
        today={at}
        todayMonth={month}
      />
      {after[0] !== undefined && (
        <p className="mk-sm mk-secondary today-after">
          {t('page.today.afterwards', { month: last.months })}{' '}
          <Figure
            href={addresses.calendar({ view: 'line' })}
            label={t('page.today.opensList', { count: after.length })}
          >
            {after.length}
          </Figure>
        </p>
      )}
    </Card>
  );
}

function useKnot(): (group: KnotGroup) => ClockKnot {
  const { t } = useTranslation('programme');
  const stateOf = useStateWords();
  const format = useFormat();
  const addresses = useAddresses();
  return ({ first, due }) => ({
    id: first.id,
    date: due,
    shape: shapeOf(first.state),
    stateLabel: stateOf(first),
    title:
      first.period === null
        ? first.title
        : t('page.agreement.occurrence', { title: first.title, number: first.period.number }),
    detail: format.date(due),
    href: addresses.obligation(first.id),
  });
}
