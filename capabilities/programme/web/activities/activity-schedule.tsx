import { useTranslation } from 'react-i18next';
import { Figure } from '#web/ui/figure.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { FindingMarks } from '../parts/finding-marks.tsx';
import type { Activities, Activity } from './activity.ts';
import type { ScheduleFrame } from './schedule-frame.ts';
import { ScheduleScale, ScheduleTrack } from './schedule-track.tsx';
import './activity-schedule.css';

export type ActivityScheduleProps = {
  activities: Activities;
  frame: ScheduleFrame;
  /** What stands at the line of the day that is looked at. */
  now: string;
  open: string | undefined;
  activityHref: (id: string) => string;
};

export function activityElementId(activity: string): string {
  return `activity-${activity}`;
}

/** Activities down, months across: which years pay for each, and which dates it serves. */
export function ActivitySchedule({ activities, frame, now, open, activityHref }: ActivityScheduleProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  return (
    <table className="mk-schedule">
      <caption className="mk-hidden">{t('page.activities.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('page.activities.activity')}</th>
          <th scope="col">
            <span className="mk-hidden">{t('page.activities.schedule')}</span>
            <ScheduleScale frame={frame} now={now} />
          </th>
          <th scope="col" className="mk-number">
            {t('page.activities.budget')}
          </th>
        </tr>
      </thead>
      {activities.components.map((component) => (
        <tbody key={component.id}>
          <tr className="mk-schedule-component">
            <th scope="rowgroup" colSpan={3}>
              <span>{component.id}</span> {component.name}
            </th>
          </tr>
          {component.activities.map((activity) => (
            <tr
              key={activity.id}
              id={activityElementId(activity.id)}
              aria-current={activity.id === open ? 'true' : undefined}
            >
              <ActivityHead activity={activity} href={activityHref(activity.id)} />
              <td>
                <ScheduleTrack activity={activity} frame={frame} />
                <ScheduleScale frame={frame} />
              </td>
              <td className="mk-number">
                {activity.budget !== null && (
                  <span className="mk-schedule-budget" aria-hidden="true">
                    {t('page.activities.budgetIn', {
                      currency: format.currency(activity.budget.currency),
                    })}
                  </span>
                )}
                <Budget activity={activity} href={activityHref(activity.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ActivityHead({ activity, href }: { activity: Activity; href: string }) {
  return (
    <th scope="row">
      <span className="mk-schedule-number">{activity.id}</span>
      <span>
        <a href={href}>{activity.statement}</a>
        <FindingMarks findings={activity.findings} />
      </span>
    </th>
  );
}

/** What the budget prints for it in all years; it opens into the lines that pay. */
export function Budget({ activity, href }: { activity: Activity; href: string }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  if (activity.budget === null) return <span className="mk-hidden">{t('page.activities.noMoney')}</span>;
  const amount = format.amount(activity.budget);
  return (
    <Figure href={href} label={t('page.activities.opens', { amount, count: activity.lines.length })}>
      {amount}
    </Figure>
  );
}
