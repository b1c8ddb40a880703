import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { useFormat } from '#web/ui/format.tsx';
import type { ObligationShape } from '../../contract.ts';
import { CalendarRow, calendarRowId } from './calendar-row.tsx';
import { byMonth, type MonthGroup } from './shown-obligations.ts';
import type { CalendarSearch } from './use-calendar-search.ts';
import './calendar-list.css';

export type CalendarListProps = {
  obligations: readonly ObligationShape[];
  at: string;
  search: CalendarSearch;
};

/** The dated obligations month by month, with the day of the reader among them. */
export function CalendarList({ obligations, at, search }: CalendarListProps) {
  const { t } = useTranslation('programme');
  const { months } = byMonth(obligations);
  useInView(search.open);
  if (months.length === 0) return null;
  const passed = months.some(({ obligations: [first] }) => first?.due != null && first.due < at);
  return (
    <Card
      title={t('page.calendar.dated')}
      actions={passed && <a href={`#${todayId}`}>{t('page.calendar.toToday')}</a>}
    >
      {months.map((group, index) => (
        <Month
          key={group.month}
          group={group}
          at={at}
          search={search}
          previous={months[index - 1]?.obligations.at(-1)?.due ?? ''}
          last={index === months.length - 1}
        />
      ))}
    </Card>
  );
}

/** What has no date until something else happens. */
export function UndatedList({ obligations, search }: Omit<CalendarListProps, 'at'>) {
  const { t } = useTranslation('programme');
  const { undated } = byMonth(obligations);
  if (undated.length === 0) return null;
  return (
    <Card title={t('page.calendar.undated')} note={t('page.calendar.undatedNote')} id="undated">
      <ol>
        {undated.map((one) => (
          <CalendarRow key={one.id} one={one} search={search} />
        ))}
      </ol>
    </Card>
  );
}

type MonthProps = {
  group: MonthGroup;
  at: string;
  search: CalendarSearch;
  /** The date before this month's first. */
  previous: string;
  last: boolean;
};

function Month({ group: { month, obligations }, at, search, previous, last }: MonthProps) {
  const format = useFormat();
  const { t } = useTranslation('programme');
  const name = format.month(`${month}-01`);
  const dates = obligations.map(({ due }) => due ?? '');
  // The day stands before the first date that has not passed, or after the last one of all.
  const next = dates.findIndex((date) => date >= at);
  const here = previous < at ? (next === -1 && last ? dates.length : next) : -1;
  // A day of an earlier month stands above this month's head.
  const above = here === 0 && month > at.slice(0, 7);
  return (
    <section className="calendar-month" id={monthId(month)} aria-label={name}>
      {above && <Today at={at} />}
      <h3>
        {name} <span className="mk-muted">{t('page.calendar.inMonth', { count: obligations.length })}</span>
      </h3>
      <ol>
        {obligations.flatMap((one, index) => [
          ...(index === here && !above
            ? [
                <li key="today">
                  <Today at={at} />
                </li>,
              ]
            : []),
          <CalendarRow key={one.id} one={one} search={search} />,
        ])}
        {here === dates.length && (
          <li>
            <Today at={at} />
          </li>
        )}
      </ol>
    </section>
  );
}

const todayId = 'today';

function Today({ at }: { at: string }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  return (
    <p className="calendar-today" id={todayId}>
      {t('page.calendar.today', { date: format.date(at) })}
    </p>
  );
}

/** Where a month stands in the list. */
export function monthId(month: string): string {
  return `month-${month}`;
}

/** A row to which a link led may lie far down: it is brought into view, and only where it is not. */
function useInView(id: string | undefined) {
  useEffect(() => {
    if (id === undefined) return;
    const element = document.getElementById(calendarRowId(id));
    const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
    if (top < 96 || bottom > window.innerHeight - 48) element?.scrollIntoView({ block: 'center' });
  }, [id]);
}
