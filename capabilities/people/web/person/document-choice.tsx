import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#web/ui/choice-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** What is to become of a document that is recorded. */
export type DocumentIntent = 'keep' | 'replace' | 'remove';

export type DocumentChoiceProps = {
  masked: string;
  intent: DocumentIntent;
  onIntent: (intent: DocumentIntent) => void;
  reason: string;
  onReason: (reason: string) => void;
  errorAt: (field: string) => string | undefined;
  /** What is asked for where it is replaced. */
  children: ReactNode;
};

/** A document that is there stays unless it is replaced or taken away, and then it is said why. */
export function DocumentChoice(props: DocumentChoiceProps) {
  const { masked, intent, onIntent, reason, onReason, errorAt, children } = props;
  const { t } = useTranslation('people');
  return (
    <>
      <ChoiceField<DocumentIntent>
        label={t('field.document')}
        value={intent}
        onChange={onIntent}
        choices={[
          { value: 'keep', label: t('detail.document.keep', { masked }) },
          { value: 'replace', label: t('detail.document.replace'), more: children },
          { value: 'remove', label: t('detail.document.remove') },
        ]}
      />
      {intent !== 'keep' && (
        <TextField
          label={t('field.reason')}
          hint={t('field.reasonHint')}
          autoComplete="off"
          value={reason}
          onChange={onReason}
          error={errorAt('reason')}
        />
      )}
    </>
  );
}
