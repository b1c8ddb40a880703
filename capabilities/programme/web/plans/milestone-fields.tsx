import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showLogframe } from '#programme/contract';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { ChoiceField } from '#web/ui/choice-field.tsx';
import { SelectEntry } from '#web/ui/select-entry.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { indicatorChoices } from './indicator-choices.ts';
import type { MilestoneDraft } from './milestone-draft.ts';
import './milestone-fields.css';

type Change = (key: number, changed: Partial<MilestoneDraft>) => void;

export type MilestoneFieldsProps = {
  milestones: readonly MilestoneDraft[];
  onChange: Change;
  onRemove: (key: number) => void;
  errorAt: (index: number, name: string) => string | undefined;
};

/** The milestones of a plan, one below the other. */
export function MilestoneFields({ milestones, onChange, onRemove, errorAt }: MilestoneFieldsProps) {
  const { t } = useTranslation('programme');
  const levels = useEndpoint(showLogframe).data?.levels;
  const indicators = levels === undefined ? [] : indicatorChoices(levels);
  return (
    <ol className="milestones">
      {milestones.map((milestone, index) => (
        <li key={milestone.key}>
          <fieldset>
            <legend>{t('page.plans.milestoneNumber', { number: index + 1 })}</legend>
            <One
              milestone={milestone}
              indicators={indicators}
              onChange={onChange}
              errorAt={(name) => errorAt(index, name)}
            />
            {milestones.length > 1 && (
              <div>
                <Button variant="subtle" size="compact-sm" onClick={() => onRemove(milestone.key)}>
                  {t('page.plans.removeMilestone')}
                  <span className="mk-hidden"> {index + 1}</span>
                </Button>
              </div>
            )}
          </fieldset>
        </li>
      ))}
    </ol>
  );
}

type OneProps = {
  milestone: MilestoneDraft;
  indicators: readonly { value: string; label: string }[];
  onChange: Change;
  errorAt: (name: string) => string | undefined;
};

function One({ milestone, indicators, onChange, errorAt }: OneProps) {
  const { t } = useTranslation('programme');
  const { key, title, due, shownBy, indicator, paper } = milestone;
  const choose = { value: '', label: t('page.plans.chooseIndicator') };
  return (
    <>
      <div className="milestone-row">
        <TextField
          label={t('page.plans.what')}
          value={title}
          maxLength={300}
          onChange={(value) => onChange(key, { title: value })}
          error={errorAt('title')}
        />
        <TextField
          type="date"
          label={t('page.agreement.due')}
          value={due}
          onChange={(value) => onChange(key, { due: value })}
          error={errorAt('due')}
        />
      </div>
      <ChoiceField
        label={t('page.plans.shownBy')}
        value={shownBy}
        onChange={(value) => onChange(key, { shownBy: value })}
        choices={[
          {
            value: 'paper',
            label: t('page.plans.byPaper'),
            more: (
              <TextField
                label={t('page.plans.paper')}
                value={paper}
                maxLength={300}
                onChange={(value) => onChange(key, { paper: value })}
                error={errorAt('paper')}
              />
            ),
          },
          {
            value: 'indicator',
            label: t('page.plans.byAnIndicator'),
            more: (
              <SelectEntry
                label={t('page.plans.indicator')}
                value={indicator}
                options={[choose, ...indicators]}
                onChange={(value) => onChange(key, { indicator: value })}
                error={errorAt('indicator')}
              />
            ),
          },
        ]}
      />
    </>
  );
}
