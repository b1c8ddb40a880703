import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { PaperMore } from '#web/ui/paper-more.tsx';
import { useAddresses } from '../addresses.ts';
import { comingDates } from './compare-weight.ts';
import { TaskRow } from './task-row.tsx';
import type { CalendarData, TasksData } from './today-data.ts';

const mostAtFirst = 7;
// One sheet has room for so many, beside what else stands in their column.
const mostOnPaper = { act: 5, answer: 5, watch: 4, examine: 3 };

type TasksCardProps = { tasks: TasksData; calendar: CalendarData };

/** What waits for whoever reads, by what happens if nobody acts; the heaviest first, the others on demand. */
export function TasksCard({ tasks: { front, tasks }, calendar }: TasksCardProps) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? tasks : tasks.slice(0, mostAtFirst);
  const more = tasks.length - shown.length;
  return (
    <Card
      title={t(`task.front.${front}`)}
      note={tasks.length === 0 ? undefined : t('task.count', { count: tasks.length })}
      actions={<a href={addresses.calendar()}>{t('page.today.calendar')}</a>}
    >
      {tasks.length === 0 && <Nothing calendar={calendar} />}
      {shown.map((task, index) => (
        <TaskRow key={task.id} task={task} isFirst={index === 0} offPaper={index >= mostOnPaper[front]} />
      ))}
      <PaperMore count={tasks.length - mostOnPaper[front]} />
      {more > 0 && (
        <p className="today-more mk-off-paper">
          <Button variant="subtle" size="compact-md" onClick={() => setWhole(true)}>
            {t('task.more', { count: more })}
          </Button>
        </p>
      )}
    </Card>
  );
}

function Nothing({ calendar }: { calendar: CalendarData }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const [next] = comingDates(calendar.obligations, 1);
  return (
    <div className="mk-pad">
      <EmptyState title={t('task.nothing')}>
        {next?.due == null ? t('task.nothingDated') : t('task.next', { date: format.date(next.due) })}
      </EmptyState>
    </div>
  );
}
