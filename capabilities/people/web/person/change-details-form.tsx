import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeDetails, type PersonShape, showPerson } from '#people/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TakenNotice } from '../persons/taken-notice.tsx';
import { DocumentChoice, type DocumentIntent } from './document-choice.tsx';
import { DocumentFields, type DocumentKinds, documentBody } from './document-fields.tsx';
import { PhoneField, phoneBody } from './phone-field.tsx';

export type ChangeDetailsFormProps = {
  person: string;
  details: NonNullable<PersonShape['details']>;
  documentKinds: DocumentKinds;
  onLeave: () => void;
};

/** Changes phone and identity document. */
export function ChangeDetailsForm({ person, details, documentKinds, onLeave }: ChangeDetailsFormProps) {
  const { t } = useTranslation('people');
  const held = details.document;
  const [phone, setPhone] = useState(details.phone ?? '');
  const [intent, setIntent] = useState<DocumentIntent>(held === null ? 'replace' : 'keep');
  const [document, setDocument] = useState({ kind: documentKinds[0]?.id ?? '', number: '' });
  const [reason, setReason] = useState('');
  const action = useAction(changeDetails, { renews: [showPerson], onDone: onLeave });
  const changed = intent === 'keep' ? {} : { document: intent === 'remove' ? null : documentBody(document) };
  const body = { phone: phoneBody(phone), ...changed, reason: reason.trim() === '' ? null : reason };
  const { errorAt } = action;
  const fields = (
    <DocumentFields kinds={documentKinds} draft={document} onDraft={setDocument} errorAt={errorAt} />
  );
  return (
    <Form
      label={t('detail.changeDetails')}
      error={action.error}
      onSubmit={() => action.act({ params: { person }, body })}
    >
      <FormNotice
        title={t('detail.changeRefused')}
        error={action.error}
        fields={['phone', 'document.kind', 'document.number', 'reason']}
      />
      <TakenNotice error={action.error} />
      <PhoneField value={phone} onChange={setPhone} error={errorAt('phone')} />
      {held === null ? (
        fields
      ) : (
        <DocumentChoice
          masked={held.masked}
          intent={intent}
          onIntent={setIntent}
          reason={reason}
          onReason={setReason}
          errorAt={errorAt}
        >
          {fields}
        </DocumentChoice>
      )}
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('detail.saveDetails')}
        </SubmitButton>
        <Button onClick={onLeave}>{t('web:form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
