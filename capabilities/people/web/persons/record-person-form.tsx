import { useTranslation } from 'react-i18next';
import { listPersons, recordPerson } from '#people/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { ChecksField } from '#web/ui/checks-field.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { DocumentFields } from '../person/document-fields.tsx';
import { NameFields } from '../person/name-fields.tsx';
import { PhoneField } from '../person/phone-field.tsx';
import { AlikeNotice } from './alike-notice.tsx';
import { TakenNotice } from './taken-notice.tsx';
import { useAlike } from './use-alike.ts';
import { type Recording, useRecordDraft } from './use-record-draft.ts';

export type RecordPersonFormProps = { record: Recording; onRecorded: (person: string) => void };

/** Records a person. Before it is done, those are shown whose name is probably the same one. */
export function RecordPersonForm({ record, onRecorded }: RecordPersonFormProps) {
  const { t } = useTranslation('people');
  const draft = useRecordDraft(record);
  const alike = useAlike();
  const onDone = ({ person }: Readonly<{ person: { id: string } }>) => onRecorded(person.id);
  const action = useAction(recordPerson, { renews: [listPersons], onDone });
  const { errorAt } = action;
  const send = () => action.act({ body: draft.body });
  const isWarned = alike.found.length > 0;
  return (
    <Form
      label={t('record.title')}
      error={action.error}
      onSubmit={() =>
        isWarned || draft.name.givenNames.trim() === '' ? send() : alike.look(draft.name, send)
      }
    >
      <FormNotice title={t('record.refused')} error={action.error} fields={shownByFields} />
      <TakenNotice error={action.error} />
      <NameFields
        draft={draft.name}
        onDraft={(next) => {
          draft.setName(next);
          // Another name may be like somebody else's.
          alike.forget();
        }}
        errorAt={errorAt}
      />
      {(record.clusters.length > 1 || record.withoutCluster) && (
        <ChecksField
          label={t('field.clusters')}
          choices={record.clusters.map(({ id, name }) => ({ value: id, label: name }))}
          values={draft.clusters}
          onChange={draft.setClusters}
          error={errorAt('clusters')}
        />
      )}
      <DocumentFields
        kinds={record.documentKinds}
        draft={draft.document}
        onDraft={draft.setDocument}
        errorAt={errorAt}
      />
      <PhoneField value={draft.phone} onChange={draft.setPhone} error={errorAt('phone')} />
      <AlikeNotice persons={alike.found} />
      <FormActions>
        <SubmitButton pending={action.pending || alike.pending}>
          {t(isWarned ? 'record.anyway' : 'record.button')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

const shownByFields = ['givenNames', 'familyNames', 'clusters', 'document.kind', 'document.number', 'phone'];
