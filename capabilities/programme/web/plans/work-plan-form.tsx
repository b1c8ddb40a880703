import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlotShape } from '#kernel/fact/contract.ts';
import { useAction } from '#web/client/use-action.ts';
import { SelectEntry } from '#web/ui/select-entry.tsx';
import type { WorkPlanShape } from '../../contract/plans.ts';
import { recordWorkPlan } from '../../contract.ts';
import { FactForm } from '../record/fact-form.tsx';
import { useFactDraft } from '../record/use-fact-draft.ts';
import { useSlots } from '../record/use-slots.ts';
import { bodyOf, draftOf, emptyMilestone, type MilestoneDraft } from './milestone-draft.ts';
import { MilestoneFields } from './milestone-fields.tsx';

export type WorkPlanFormProps = {
  slots: readonly SlotShape[];
  /** Years that the programme runs. */
  years: number;
  plans: readonly WorkPlanShape[];
  /** The plan whose place this one takes. */
  corrected?: WorkPlanShape | undefined;
  onDone: (said: string) => void;
  onLeave: () => void;
};

/** Records an annual work plan: its year, its milestones, each shown by an indicator or by a paper, and the plan itself. */
export function WorkPlanForm({ slots, years, plans, corrected, onDone, onLeave }: WorkPlanFormProps) {
  const { t } = useTranslation('programme');
  const slotsOf = useSlots();
  const [year, setYear] = useState(corrected?.year ?? firstWithout(plans, years));
  const [milestones, setMilestones] = useState<readonly MilestoneDraft[]>(
    corrected?.milestones.map(draftOf) ?? [emptyMilestone(1)],
  );
  const action = useAction(recordWorkPlan, {
    renews: 'everything',
    onDone: ({ plan }) =>
      onDone(t('page.plans.recorded', { year: plan.year, count: plan.milestones.length })),
  });
  const draft = useFactDraft({ slots: slotsOf(slots), corrected, errorAt: action.errorAt });
  const change = (key: number, changed: Partial<MilestoneDraft>) =>
    setMilestones((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const shown = milestones.flatMap((_, index) =>
    ['title', 'due', 'indicator', 'paper'].map((name) => `milestones.${index}.${name}`),
  );
  return (
    <FactForm
      level={2}
      title={t(corrected === undefined ? 'page.plans.record' : 'page.plans.correct')}
      refused={t('page.plans.refused')}
      draft={draft}
      day={t('page.plans.day')}
      dayHint={t('page.plans.dayHint')}
      action={action}
      fields={['year', ...shown]}
      submit={t('page.plans.submit')}
      onSubmit={() => action.act({ body: { ...draft.recorded, year, milestones: milestones.map(bodyOf) } })}
      onLeave={onLeave}
    >
      <SelectEntry
        label={t('page.plans.year')}
        value={String(year)}
        options={Array.from({ length: years }, (_, index) => ({
          value: String(index + 1),
          label: t('page.plans.yearNumber', { year: index + 1 }),
        }))}
        onChange={(value) => setYear(Number(value))}
        error={action.errorAt('year')}
      />
      <MilestoneFields
        milestones={milestones}
        onChange={change}
        onRemove={(key) => setMilestones((all) => all.filter((one) => one.key !== key))}
        errorAt={(index, name) => action.errorAt(`milestones.${index}.${name}`)}
      />
      <div>
        <Button
          onClick={() =>
            setMilestones((all) => [...all, emptyMilestone(Math.max(0, ...all.map(({ key }) => key)) + 1)])
          }
        >
          {t('page.plans.addMilestone')}
        </Button>
      </div>
    </FactForm>
  );
}

/** The first year that has no plan that counts. */
function firstWithout(plans: readonly WorkPlanShape[], years: number): number {
  const planned = new Set(plans.flatMap(({ year, voided }) => (voided === null ? [year] : [])));
  return Array.from({ length: years }, (_, index) => index + 1).find((year) => !planned.has(year)) ?? 1;
}
