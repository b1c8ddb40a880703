import { useTranslation } from 'react-i18next';
import { listTasks, showCalendar, showProgramme } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { useFormat } from '#web/ui/format.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { AgreementTime } from './today/agreement-time.tsx';
import { ChangesCard } from './today/changes-card.tsx';
import { ComingCard } from './today/coming-card.tsx';
import { ResultsCard } from './today/results-card.tsx';
import { TasksCard } from './today/tasks-card.tsx';
import type { CalendarData, ProgrammeData, TasksData } from './today/today-data.ts';
import { TodayLede } from './today/today-lede.tsx';
import './today/today.css';

/** The front door: the day in one sentence, the agreement clock, what waits for whoever reads, and what changed. */
export function TodayPage() {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const programme = useEndpoint(showProgramme);
  const calendar = useEndpoint(showCalendar);
  const tasks = useEndpoint(listTasks);
  const at = programme.data?.at;
  return (
    <>
      <PageHead
        title={at === undefined ? t('page.today.title') : format.dayTitle(at)}
        lede={calendar.data && tasks.data && <TodayLede tasks={tasks.data} calendar={calendar.data} />}
      />
      <Loaded query={programme}>
        {(data) => (
          <Loaded query={calendar} rows={10}>
            {(owed) => (
              <Loaded query={tasks} rows={6}>
                {(waiting) => <Today programme={data} calendar={owed} tasks={waiting} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

type TodayProps = { programme: ProgrammeData; calendar: CalendarData; tasks: TasksData };

/**
 * Each role in its own order: who acts or answers begins with what waits, who watches over the programme with its
 * results, who examines it with what changed.
 */
function Today({ programme, calendar, tasks }: TodayProps) {
  const waiting = <TasksCard tasks={tasks} calendar={calendar} />;
  const results = <ResultsCard />;
  const changes = <ChangesCard />;
  const coming = <ComingCard calendar={calendar} />;
  const orders = {
    act: { main: [waiting], beside: [results, changes, coming] },
    answer: { main: [waiting], beside: [results, changes, coming] },
    watch: { main: [results, waiting], beside: [changes, coming] },
    examine: { main: [changes, waiting], beside: [results, coming] },
  };
  const { main, beside } = orders[tasks.front];
  return (
    <div className="mk-stack today">
      <AgreementTime programme={programme} calendar={calendar} />
      <div className="mk-columns">
        <div className="mk-stack">{...main}</div>
        <div className="mk-stack">{...beside}</div>
      </div>
    </div>
  );
}
