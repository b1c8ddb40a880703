import { Trans, useTranslation } from 'react-i18next';
import { Figure } from '#web/ui/figure.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { useAddresses } from '../addresses.ts';
import { useObligationTitle } from '../parts/obligation-words.ts';
import { dueToday } from './due-groups.ts';
import type { CalendarData, ProgrammeData } from './today-data.ts';

/** The day in one paragraph of figures, each of which opens what it counts. */
export function TodayLede({ programme, calendar }: { programme: ProgrammeData; calendar: CalendarData }) {
  const addresses = useAddresses();
  const { standing, dueSoonDays } = calendar;
  const { next } = dueToday(calendar.obligations);
  return (
    <>
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
      {standing.dueSoon === 0 && next !== undefined && <NextDate next={next} />}
      <Counted
        textKey="page.today.contradictions"
        count={programme.findings.error}
        href={addresses.findings({ severity: 'error', state: 'open' })}
      />
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

function NextDate({ next }: { next: CalendarData['obligations'][number] }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const addresses = useAddresses();
  const titleOf = useObligationTitle();
  return (
    <>
      <Trans
        t={t}
        i18nKey="page.today.next"
        values={{ date: format.date(next.due ?? ''), title: titleOf(next) }}
        components={{
          // Its words come from the text itself.
          date: <Figure href={addresses.obligation(next.id)}>{null}</Figure>,
        }}
      />{' '}
    </>
  );
}
