import { useTranslation } from 'react-i18next';
import { showCalendar, showProgramme } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { useFormat } from '#web/ui/format.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { TakeCalendar } from './calendar/take-calendar.tsx';
import { AgreementTime } from './today/agreement-time.tsx';
import { AssumedSignature } from './today/assumed-signature.tsx';
import { DueCard } from './today/due-card.tsx';
import { dueToday } from './today/due-groups.ts';
import { GravestFindings } from './today/gravest-findings.tsx';
import type { CalendarData, ProgrammeData } from './today/today-data.ts';
import { TodayLede } from './today/today-lede.tsx';
import { WaitingCard } from './today/waiting-card.tsx';
import './today/today.css';

/** The front door: what the day asks for, what has passed, what comes, and what was found in the agreement. */
export function TodayPage() {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const programme = useEndpoint(showProgramme);
  const calendar = useEndpoint(showCalendar);
  const at = programme.data?.at;
  return (
    <>
      <PageHead
        title={at === undefined ? t('page.today.title') : format.dayTitle(at)}
        lede={
          programme.data && calendar.data && <TodayLede programme={programme.data} calendar={calendar.data} />
        }
      />
      <Loaded query={programme}>
        {(data) => (
          <Loaded query={calendar} rows={10}>
            {(answer) => <Today programme={data} calendar={answer} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

function Today({ programme, calendar }: { programme: ProgrammeData; calendar: CalendarData }) {
  const due = dueToday(calendar.obligations);
  return (
    <div className="mk-stack">
      <AgreementTime programme={programme} calendar={calendar} />
      <div className="mk-columns">
        <div className="mk-stack">
          <DueCard due={due} at={programme.at} />
          <WaitingCard groups={due.waiting} />
        </div>
        <div className="mk-stack">
          <GravestFindings counts={programme.findings} />
          {programme.signatureAssumed && <AssumedSignature signedOn={programme.signedOn} />}
          <TakeCalendar />
        </div>
      </div>
    </div>
  );
}
