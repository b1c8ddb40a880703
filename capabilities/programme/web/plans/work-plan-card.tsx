import { useTranslation } from 'react-i18next';
import type { SlotShape } from '#kernel/fact/contract.ts';
import { DateText } from '#web/ui/amounts.tsx';
import { Card } from '#web/ui/card.tsx';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import type { WorkPlanShape } from '../../contract/plans.ts';
import { replaceWorkPlanPaper, voidWorkPlan } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { FactActs } from '../record/fact-acts.tsx';
import { FactPapers } from '../record/fact-papers.tsx';
import { FactSigned } from '../record/fact-signed.tsx';

export type WorkPlanCardProps = {
  plan: WorkPlanShape;
  all: readonly WorkPlanShape[];
  slots: readonly SlotShape[];
  onDone: (said: string) => void;
};

/** A year's plan: its milestones, each an obligation, and its paper. */
export function WorkPlanCard({ plan, all, slots, onDone }: WorkPlanCardProps) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const { id, year, voided, can, milestones } = plan;
  const title = t('record.workPlan', { year });
  return (
    <Card
      title={voided === null ? title : <s>{title}</s>}
      note={t('page.plans.milestones', { count: milestones.length })}
      actions={voided !== null && <StateChip shape="noev" label={t('page.plans.voided')} />}
    >
      <Milestones plan={plan} title={title} />
      <div className="mk-pad record-fact">
        <FactSigned fact={plan} all={all} />
        <FactPapers fact={plan} slots={slots} endpoint={replaceWorkPlanPaper} offer={can.replace} />
        <FactActs
          fact={id}
          called={title}
          endpoint={voidWorkPlan}
          void={can.void}
          correct={can.void}
          correctHref={addresses.workPlans({ act: 'correct', fact: id })}
          onDone={() => onDone(t('page.record.wasTakenBack'))}
        />
      </div>
    </Card>
  );
}

type Milestone = WorkPlanShape['milestones'][number];

function Milestones({ plan: { milestones, voided }, title }: { plan: WorkPlanShape; title: string }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const columns: DataColumn<Milestone>[] = [
    {
      id: 'title',
      head: t('page.plans.milestone'),
      phone: 'title',
      cell: ({ title: name, obligation }) =>
        voided === null ? (
          <a className="mk-plain-link" href={addresses.obligation(obligation)}>
            {name}
          </a>
        ) : (
          name
        ),
    },
    {
      id: 'shown',
      head: t('page.plans.shownBy'),
      phone: 'second',
      cell: ({ indicator, paper }) =>
        indicator === null ? (
          paper
        ) : (
          <a href={addresses.indicator(indicator)}>{t('page.plans.byIndicator', { indicator })}</a>
        ),
    },
    {
      id: 'due',
      head: t('page.agreement.due'),
      phone: 'second-end',
      cell: ({ due }) => <DateText date={due} />,
    },
  ];
  return (
    <DataTable
      caption={t('page.agreement.table', { title })}
      columns={columns}
      rows={milestones}
      rowId={({ number }) => String(number)}
    />
  );
}
