import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '#web/client/form-notice.tsx';
import { EvidenceField } from '#web/ui/evidence-field.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { ActPanel } from './act-panel.tsx';
import type { FactDraft } from './use-fact-draft.ts';

export type FactFormProps = {
  title: ReactNode;
  /** 2 where no heading stands above it but the page's. */
  level?: 2 | 3;
  /** What could not be done, where it was refused. */
  refused: string;
  draft: FactDraft;
  /** What its day is called: "Day of the letter". */
  day: string;
  dayHint?: ReactNode;
  action: { pending: boolean; error: Error | null };
  /** Further fields of the body that show what is wrong with them themselves. */
  fields?: readonly string[];
  submit: string;
  onSubmit: () => void;
  onLeave: () => void;
  /** What is asked after the day and before the papers. */
  children?: ReactNode;
  /** What is asked after the papers. */
  after?: ReactNode;
};

/** The form of a fact: its day, what its kind asks, its papers, and why it corrects another. */
export function FactForm({ draft, action, fields = [], children, after, ...props }: FactFormProps) {
  const { t } = useTranslation('programme');
  const { errorAt, evidence, slots, why } = draft;
  const shown = ['happenedOn', 'corrects.reason', ...slots.map(({ id }) => `evidence.${id}`), ...fields];
  return (
    <ActPanel title={props.title} level={props.level}>
      <Form
        error={action.error}
        onSubmit={() => {
          if (evidence.isReady()) props.onSubmit();
        }}
      >
        <FormNotice title={props.refused} error={action.error} fields={shown} />
        {why !== undefined && (
          <TextArea
            label={t('page.record.whyCorrected')}
            hint={t('page.record.whyCorrectedHint')}
            rows={2}
            value={why}
            onChange={draft.setWhy}
            error={errorAt('corrects.reason')}
          />
        )}
        <TextField
          type="date"
          label={props.day}
          hint={props.dayHint}
          max={draft.today}
          value={draft.happenedOn}
          onChange={draft.setHappenedOn}
          error={errorAt('happenedOn')}
        />
        {children}
        {slots.length > 0 && <EvidenceField {...evidence.field} />}
        {after}
        <FormActions>
          <SubmitButton pending={action.pending}>{props.submit}</SubmitButton>
          <Button onClick={props.onLeave}>{t('web:form.leave')}</Button>
        </FormActions>
      </Form>
    </ActPanel>
  );
}
