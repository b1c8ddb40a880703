import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addToCluster, listPersons, type PersonShape, removeFromCluster, showPerson } from '#people/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { ConfirmButton } from '#web/ui/confirm-button.tsx';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { SelectEntry } from '#web/ui/select-entry.tsx';
import './clusters-part.css';

/** In which clusters the person takes part, as far as the reader sees them. */
export function ClustersPart({ person }: { person: PersonShape }) {
  const { t } = useTranslation('people');
  const { clusters, can } = person;
  return (
    <DetailPart title={t('detail.clusters')}>
      <div className="mk-stack">
        {clusters.length === 0 ? (
          <p className="mk-secondary mk-sm">{t('detail.noCluster')}</p>
        ) : (
          <ul className="people-clusters">
            {clusters.map((cluster) => (
              <li key={cluster.id}>
                <span>{cluster.name}</span>
                {can.removeFrom.some(({ id }) => id === cluster.id) && (
                  <Remove person={person} cluster={cluster} />
                )}
              </li>
            ))}
          </ul>
        )}
        {can.addTo.length > 0 && <AddForm key={can.addTo[0]?.id} person={person} />}
      </div>
    </DetailPart>
  );
}

type Cluster = PersonShape['clusters'][number];

function Remove({ person, cluster }: { person: PersonShape; cluster: Cluster }) {
  const { t } = useTranslation('people');
  const action = useAction(removeFromCluster, { renews: [showPerson, listPersons] });
  return (
    <>
      <ConfirmButton
        question={t('detail.removeQuestion', { name: person.name, cluster: cluster.name })}
        confirm={t('detail.removeConfirm')}
        pending={action.pending}
        onConfirm={() => action.act({ params: { person: person.id, cluster: cluster.id } })}
      >
        {t('detail.remove')}
        <span className="mk-hidden"> {cluster.name}</span>
      </ConfirmButton>
      <FormNotice title={t('detail.changeRefused')} error={action.error} />
    </>
  );
}

function AddForm({ person }: { person: PersonShape }) {
  const { t } = useTranslation('people');
  const [cluster, setCluster] = useState(person.can.addTo[0]?.id ?? '');
  const action = useAction(addToCluster, { renews: [showPerson, listPersons] });
  return (
    <Form
      label={t('detail.addTo')}
      error={action.error}
      onSubmit={() => action.act({ params: { person: person.id }, body: { cluster } })}
    >
      <FormNotice title={t('detail.changeRefused')} error={action.error} fields={['cluster']} />
      <SelectEntry
        label={t('detail.addTo')}
        value={cluster}
        options={person.can.addTo.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setCluster}
        error={action.errorAt('cluster')}
      />
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('detail.add')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
