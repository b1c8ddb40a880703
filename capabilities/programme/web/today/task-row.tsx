import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#web/ui/format.tsx';
import { ObligationRow } from '#web/ui/obligation-row.tsx';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import { useAddresses } from '../addresses.ts';
import type { TasksData } from './today-data.ts';

export type TaskData = TasksData['tasks'][number];

type TaskRowProps = {
  task: TaskData;
  isFirst: boolean;
  /** Left out in print. */
  offPaper: boolean;
};

/** One task: what it is, what happens if nobody acts, how many days there are, and where it is done. */
export function TaskRow({ task, isFirst, offPaper }: TaskRowProps) {
  const { t } = useTranslation(['programme', 'web']);
  const { opening, paragraph } = useAddresses();
  const href = opening(task.opens);
  const { said } = task;
  return (
    <ObligationRow
      shape={shapeOf(task.state)}
      stateLabel={t(`web:state.${task.state}`)}
      title={task.title}
      href={href}
      consequence={
        <>
          {task.about} {task.others > 0 && `${t('task.others', { count: task.others })} `}
          {said !== null && (
            <ParagraphReference
              sign={said.numbered}
              href={said.opens === null ? undefined : paragraph(said.opens)}
            >
              {said.label}
            </ParagraphReference>
          )}
        </>
      }
      {...useDays(task)}
      offPaper={offPaper}
      action={
        // Only the first row of a page may have a primary button.
        <Button component="a" href={href} variant={isFirst ? 'filled' : 'default'} size="compact-md">
          {t(`task.verb.${task.kind}`)}
        </Button>
      }
    />
  );
}

/** Days to the day that counts, or since it. */
function useDays({ on, days, counts }: TaskData) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  if (on === null || days === null) return {};
  // A date in a narrow column stays on one line.
  const date = format.date(on).replaceAll(' ', '\u00a0');
  if (counts === 'opens') return { days, countsTo: t('page.today.daysToConsequence', { count: days }) };
  if (counts === 'since') return { days: -days, countsTo: t('task.waiting', { count: -days, date }) };
  if (days < 0) return { days: -days, countsTo: t('page.today.daysSince', { count: -days, date }) };
  if (days === 0) return { days: format.days(0), countsTo: date };
  return { days, countsTo: t('page.today.daysTo', { count: days, date }) };
}
