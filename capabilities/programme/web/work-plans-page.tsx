import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { listWorkPlans } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { useAddresses } from './addresses.ts';
import { WorkPlanCard } from './plans/work-plan-card.tsx';
import { WorkPlanForm } from './plans/work-plan-form.tsx';
import { DoneNote } from './record/act-panel.tsx';
import { useOpenAct } from './record/use-open-act.ts';

/** The annual work plans with their milestones, and the form that records one. */
export function WorkPlansPage() {
  const { t } = useTranslation('programme');
  const query = useEndpoint(listWorkPlans);
  return (
    <>
      <PageHead
        title={t('page.plans.title')}
        lede={t('page.plans.lede')}
        actions={query.data && <RecordButton record={query.data.can.record} />}
      />
      <Loaded query={query}>{(data) => <WorkPlans data={data} />}</Loaded>
    </>
  );
}

type Data = ResponseOf<typeof listWorkPlans>;

function RecordButton({ record }: { record: Data['can']['record'] }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const { act } = useOpenAct();
  if (record === null || act === 'record') return null;
  return (
    <ActButton
      variant="filled"
      closed={record.why ?? undefined}
      href={addresses.workPlans({ act: 'record' })}
    >
      {t('page.plans.record')}
    </ActButton>
  );
}

function WorkPlans({ data }: { data: Data }) {
  const { t } = useTranslation('programme');
  const { act, fact, leave } = useOpenAct();
  const [done, setDone] = useState<string>();
  const { plans, slots, years, can } = data;
  const corrected = plans.find((plan) => plan.id === fact && plan.can.void?.may === true);
  const isOpen = act === 'record' ? can.record?.may === true : act === 'correct' && corrected !== undefined;
  return (
    <div className="mk-stack">
      {isOpen && (
        <Card padded>
          <WorkPlanForm
            key={fact ?? 'new'}
            slots={slots}
            years={years}
            plans={plans}
            corrected={act === 'correct' ? corrected : undefined}
            onDone={(said) => {
              setDone(said);
              leave();
            }}
            onLeave={leave}
          />
        </Card>
      )}
      {!isOpen && done !== undefined && <DoneNote key={done}>{done}</DoneNote>}
      {plans.length === 0 && !isOpen && (
        <EmptyState title={t('page.plans.none')}>{t('page.plans.noneText')}</EmptyState>
      )}
      {plans.map((plan) => (
        <WorkPlanCard key={plan.id} plan={plan} all={plans} slots={slots} onDone={setDone} />
      ))}
    </div>
  );
}
