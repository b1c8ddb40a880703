import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { erasePerson, exportHeld, listHeld, type PersonShape } from '#people/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { Loaded } from '#web/client/loaded.tsx';
import { usePlace } from '#web/client/place.ts';
import { useAction } from '#web/client/use-action.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { HeldThings } from './held-things.tsx';
import { OnRequest } from './on-request.tsx';

/** What Minka's parts hold about a person, to be handed out, and to be erased, on request; asked for only then. */
export function HeldPart({ person }: { person: PersonShape }) {
  const { t } = useTranslation('people');
  return (
    <DetailPart title={t('held.title')}>
      <div className="mk-stack">
        <p className="mk-secondary mk-sm">{t('held.lede')}</p>
        <OnRequest>{() => <Held person={person} />}</OnRequest>
      </div>
    </DetailPart>
  );
}

function Held({ person }: { person: PersonShape }) {
  const { t } = useTranslation('people');
  const { programme } = usePlace();
  const query = useEndpoint(listHeld, { params: { person: person.id } });
  return (
    <Loaded query={query} rows={2}>
      {({ things, can }) => (
        <>
          <HeldThings
            things={things}
            exportLabel={t('held.export')}
            exportHref={endpointUrl(exportHeld, { params: { programme, person: person.id } })}
          />
          {can.erase && <EraseForm person={person} />}
        </>
      )}
    </Loaded>
  );
}

function EraseForm({ person }: { person: PersonShape }) {
  const { t } = useTranslation('people');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const action = useAction(erasePerson, { renews: 'everything' });
  if (action.answer !== undefined) {
    return <p role="status">{t('held.erased', { count: action.answer.papers })}</p>;
  }
  return (
    <details>
      <summary>{t('held.erase')}</summary>
      <Form
        label={t('held.erase')}
        error={action.error}
        onSubmit={() => action.act({ params: { person: person.id }, body: { name, reason } })}
      >
        <p className="mk-secondary mk-sm">{t('held.eraseText')}</p>
        <FormNotice title={t('held.refused')} error={action.error} fields={['name', 'reason']} />
        <TextField
          label={t('held.name')}
          hint={person.name}
          value={name}
          onChange={setName}
          error={action.errorAt('name')}
          autoComplete="off"
        />
        <TextField
          label={t('held.reason')}
          value={reason}
          onChange={setReason}
          error={action.errorAt('reason')}
        />
        <FormActions>
          <SubmitButton plain pending={action.pending}>
            {t('held.erase')}
          </SubmitButton>
        </FormActions>
      </Form>
    </details>
  );
}
