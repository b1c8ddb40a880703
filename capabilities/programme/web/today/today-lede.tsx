import { Trans, useTranslation } from 'react-i18next';
import { showBoard } from '#indicators/contract';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Figure } from '#web/ui/figure.tsx';
import { useAddresses } from '../addresses.ts';
import type { CalendarData, TasksData } from './today-data.ts';

/** The day in one sentence of figures, each of which opens what it counts, and what is most urgent. */
export function TodayLede({ tasks, calendar }: { tasks: TasksData; calendar: CalendarData }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const { standing, dueSoonDays } = calendar;
  const [first] = tasks.tasks;
  return (
    <>
      <Indicators />
      <Counted
        textKey="page.today.passed"
        count={standing.passed}
        href={addresses.calendar({ state: 'passed' })}
      />
      {standing.breached > 0 && (
        <Counted
          textKey="page.today.breached"
          count={standing.breached}
          href={addresses.calendar({ state: 'breached' })}
        />
      )}
      <Counted
        textKey="page.today.soon"
        count={standing.dueSoon}
        days={dueSoonDays}
        href={addresses.calendar({ state: 'due_soon' })}
      />
      {first !== undefined && (
        <Trans
          t={t}
          i18nKey="page.today.urgent"
          values={{ title: first.title }}
          components={{ strong: <strong /> }}
        />
      )}
    </>
  );
}

/** How many indicators are met of those that something measures, and how many are late. */
function Indicators() {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const { data } = useEndpoint(showBoard);
  if (data === undefined || data.indicators.length === 0) return null;
  const met = (data.counts.met ?? 0) + (data.counts.met_late ?? 0);
  return (
    <>
      <Trans
        t={t}
        i18nKey="page.today.indicators"
        values={{ met, all: data.indicators.length }}
        components={{
          figure: (
            <Figure href={addresses.results()} label={t('page.today.opensBoard', { count: met })}>
              {met}
            </Figure>
          ),
        }}
      />{' '}
    </>
  );
}

type CountedProps = { textKey: string; count: number; href: string; days?: number };

/** A sentence whose figure opens what it counts. */
function Counted({ textKey, count, href, days = 0 }: CountedProps) {
  const { t } = useTranslation('programme');
  return (
    <>
      <Trans
        t={t}
        i18nKey={textKey}
        count={count}
        values={{ days }}
        components={{
          figure: (
            <Figure href={href} label={t('page.today.opensList', { count })}>
              {count}
            </Figure>
          ),
        }}
      />{' '}
    </>
  );
}
