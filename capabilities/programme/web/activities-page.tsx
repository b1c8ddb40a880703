import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showProgramme } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { usePlace } from '#web/client/place.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { useHref } from '#web/client/use-href.ts';
import { paths } from '#web/paths.ts';
import { Card } from '#web/ui/card.tsx';
import { WithDetail } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { showActivities } from '../contract.ts';
import type { Activities } from './activities/activity.ts';
import { ActivityDetail } from './activities/activity-detail.tsx';
import { ActivitySchedule, activityElementId } from './activities/activity-schedule.tsx';
import { ActivityTable } from './activities/activity-table.tsx';
import { usePageSearch } from './parts/use-page-search.ts';

/** The activities as a schedule: the years that the budget pays for and the dates of the indicators they serve. */
export function ActivitiesPage() {
  const { t } = useTranslation('programme');
  const activities = useEndpoint(showActivities);
  return (
    <>
      <PageHead title={t('page.activities.title')} lede={t('page.activities.lede')} />
      <Loaded query={activities} rows={12}>
        {(data) => <Schedule activities={data} />}
      </Loaded>
    </>
  );
}

function Schedule({ activities }: { activities: Activities }) {
  const { t } = useTranslation('programme');
  const { programme } = usePlace();
  const href = useHref();
  const format = useFormat();
  const { open, view, change } = usePageSearch();
  const all = activities.components.flatMap((component) => component.activities);
  const activity = all.find(({ id }) => id === open);
  const now = useNow();
  useActivityInView(activity?.id);
  if (all.length === 0) {
    return <EmptyState title={t('page.activities.empty')}>{t('page.activities.emptyHelp')}</EmptyState>;
  }
  const address = (id: string | undefined) => href(paths.activities(programme), { open: id, view });
  const shared = { activities, open: activity?.id, activityHref: (id: string) => address(id) };
  return (
    <WithDetail
      detail={
        activity && (
          <ActivityDetail
            activity={activity}
            closeHref={address(undefined)}
            onClose={() => change({ open: undefined })}
          />
        )
      }
    >
      <div className="mk-schedule-card">
        <Card
          title={t('page.activities.byComponent')}
          note={t('page.activities.note', {
            months: activities.months,
            currency: format.currency(activities.currency),
          })}
          actions={
            <Segmented
              label={t('page.activities.view')}
              options={[
                { value: 'chart', label: t('page.activities.chart') },
                { value: 'table', label: t('page.activities.table') },
              ]}
              value={view === 'table' ? 'table' : 'chart'}
              onChange={(next) => change({ view: next === 'table' ? next : undefined })}
            />
          }
        >
          {view === 'table' ? (
            <ActivityTable {...shared} />
          ) : (
            <ActivitySchedule
              {...shared}
              frame={{ months: activities.months, start: activities.start, at: now.at }}
              now={now.label}
            />
          )}
        </Card>
      </div>
    </WithDetail>
  );
}

/** The day that is looked at, and what it is called. */
function useNow(): { at: string; label: string } {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { data } = useEndpoint(showProgramme);
  const at = data?.at ?? '';
  return { at, label: at === data?.today ? t('page.activities.today') : at && format.date(at) };
}

function useActivityInView(id: string | undefined) {
  useEffect(() => {
    if (id === undefined) return;
    const element = document.getElementById(activityElementId(id));
    const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
    if (top < 96 || bottom > window.innerHeight - 48) element?.scrollIntoView({ block: 'center' });
  }, [id]);
}
