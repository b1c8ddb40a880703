import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { useAddresses } from '../addresses.ts';
import { FindingMarks } from '../parts/finding-marks.tsx';
import type { Activities, Activity } from './activity.ts';
import { Budget } from './activity-schedule.tsx';
import './activity-table.css';

type ActivityTableProps = {
  activities: Activities;
  open: string | undefined;
  activityHref: (id: string) => string;
};

/** The rows of the schedule as a table. */
export function ActivityTable({ activities, open, activityHref }: ActivityTableProps) {
  const { t } = useTranslation('programme');
  const years = Array.from({ length: activities.years }, (_, index): DataColumn<Activity> => {
    const year = index + 1;
    return {
      id: `year-${year}`,
      head: t('page.activities.year', { year }),
      cell: (activity) => <YearAmount activity={activity} year={year} />,
      number: true,
      phone: 'hidden',
    };
  });
  const columns: DataColumn<Activity>[] = [
    { id: 'number', head: t('page.activities.number'), cell: ({ id }) => id, phone: 'mark' },
    {
      id: 'activity',
      head: t('page.activities.activity'),
      cell: (activity) => (
        <>
          <a className="mk-activity-link" href={activityHref(activity.id)}>
            {activity.statement}
          </a>
          <FindingMarks findings={activity.findings} />
        </>
      ),
      phone: 'title',
    },
    ...years,
    {
      id: 'budget',
      head: t('page.activities.budget'),
      cell: (activity) => <Budget activity={activity} href={activityHref(activity.id)} />,
      number: true,
      phone: 'end',
    },
    {
      id: 'due',
      head: t('page.activities.dates'),
      cell: (activity) => <Dates activity={activity} />,
      phone: 'second',
    },
  ];
  return (
    <DataTable
      caption={t('page.activities.caption')}
      columns={columns}
      rows={activities.components.flatMap((component) => component.activities)}
      rowId={({ id }) => id}
      selectedId={open}
    />
  );
}

function YearAmount({ activity, year }: { activity: Activity; year: number }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const span = activity.spans.find(({ toMonth }) => toMonth === year * 12);
  return span === undefined ? (
    <span className="mk-hidden">{t('page.activities.noAmount')}</span>
  ) : (
    format.amount(span.amount)
  );
}

function Dates({ activity }: { activity: Activity }) {
  const { t } = useTranslation('programme');
  const { indicator } = useAddresses();
  if (activity.due.length === 0) return <span className="mk-muted">{t('page.activities.noDate')}</span>;
  return (
    <ul className="mk-schedule-dates">
      {activity.due.map((due) => (
        <li key={`${due.indicator} ${due.month}`}>
          <a href={indicator(due.indicator)} title={due.statement}>
            {due.numbered ? due.indicator : t('page.activities.unnumbered')}
          </a>{' '}
          {t('page.activities.month', { month: due.month })}
        </li>
      ))}
    </ul>
  );
}
