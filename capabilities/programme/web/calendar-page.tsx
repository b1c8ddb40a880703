import { useTranslation } from 'react-i18next';
import { showCalendar, showProgramme } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { WithDetail } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { CalendarFilters } from './calendar/calendar-filters.tsx';
import { CalendarLine } from './calendar/calendar-line.tsx';
import { CalendarList, UndatedList } from './calendar/calendar-list.tsx';
import { FollowCalendar } from './calendar/follow-calendar.tsx';
import { ObligationDetail } from './calendar/obligation-detail.tsx';
import { shownObligations } from './calendar/shown-obligations.ts';
import { DownloadCalendar } from './calendar/take-calendar.tsx';
import { useCalendarSearch } from './calendar/use-calendar-search.ts';
import type { CalendarData } from './today/today-data.ts';

/** Everything that somebody owes, as a list or on a time line; what is asked to see stands in the address. */
export function CalendarPage() {
  const { t } = useTranslation('programme');
  const calendar = useEndpoint(showCalendar);
  const at = useEndpoint(showProgramme).data?.at;
  return (
    <>
      <PageHead
        title={t('page.calendar.title')}
        lede={calendar.data && <Lede calendar={calendar.data} />}
        actions={<DownloadCalendar />}
      />
      <Loaded query={calendar} rows={12}>
        {(data) => at !== undefined && <Calendar calendar={data} at={at} />}
      </Loaded>
      <FollowCalendar />
    </>
  );
}

function Lede({ calendar: { standing, obligations } }: { calendar: CalendarData }) {
  const { t } = useTranslation('programme');
  return [
    t('page.calendar.count', { count: obligations.length }),
    t('page.calendar.undatedCount', { count: standing.undated }),
  ].join(' ');
}

function Calendar({ calendar, at }: { calendar: CalendarData; at: string }) {
  const { t } = useTranslation('programme');
  const search = useCalendarSearch();
  const { obligations } = calendar;
  const shown = shownObligations(obligations, search.filter);
  const open = obligations.find(({ id }) => id === search.open);
  if (obligations.length === 0) {
    return <EmptyState title={t('page.calendar.none')}>{t('page.calendar.noneText')}</EmptyState>;
  }
  return (
    <WithDetail
      detail={
        open && (
          <ObligationDetail
            one={open}
            all={obligations}
            at={at}
            hrefOf={(id) => search.hrefWith({ open: id })}
            closeHref={search.hrefWith({ open: undefined })}
            onClose={() => search.change({ open: undefined }, false)}
          />
        )
      }
    >
      <CalendarFilters obligations={obligations} search={search} />
      <p className="mk-hidden" role="status">
        {t('page.calendar.shown', { count: shown.length })}
      </p>
      {shown.length === 0 && (
        <EmptyState
          title={t('page.calendar.noMatch')}
          action={
            <a
              href={search.hrefWith({ owner: undefined, state: undefined, kind: undefined, text: undefined })}
            >
              {t('page.calendar.noFilter')}
            </a>
          }
        >
          {t('page.calendar.noMatchText')}
        </EmptyState>
      )}
      {search.view === 'line' ? (
        <CalendarLine obligations={shown} at={at} search={search} />
      ) : (
        <CalendarList obligations={shown} at={at} search={search} />
      )}
      <UndatedList obligations={shown} search={search} />
    </WithDetail>
  );
}
