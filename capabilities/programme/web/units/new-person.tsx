import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPersons, recordPerson } from '#people/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { ChosenPerson } from './person-entry.tsx';

export type NewPersonProps = {
  cluster: { id: string; name: string } | null;
  /** What was looked for, as the beginning of the name. */
  words: string;
  onPerson: (person: ChosenPerson) => void;
  onLeave: () => void;
};

/** Records somebody who is not in the register yet, in the cluster of the unit; the rest is added there later. */
export function NewPerson({ cluster, words, onPerson, onLeave }: NewPersonProps) {
  const { t } = useTranslation('programme');
  const [givenNames, setGivenNames] = useState(words);
  const [familyNames, setFamilyNames] = useState('');
  const action = useAction(recordPerson, {
    renews: [listPersons],
    onDone: ({ person: { id, name } }) => onPerson({ id, name }),
  });
  const record = () =>
    action.act({
      body: {
        givenNames,
        familyNames,
        sex: null,
        clusters: cluster === null ? [] : [cluster.id],
        document: null,
        phone: null,
      },
    });
  return (
    <fieldset className="person-new">
      <legend>{t('page.units.person.newTitle')}</legend>
      <FormNotice
        title={t('page.units.person.refused')}
        error={action.error}
        fields={['givenNames', 'familyNames']}
      />
      <TextField
        label={t('page.units.person.given')}
        autoComplete="off"
        value={givenNames}
        onChange={setGivenNames}
        error={action.errorAt('givenNames')}
      />
      <TextField
        label={t('page.units.person.family')}
        autoComplete="off"
        value={familyNames}
        onChange={setFamilyNames}
        error={action.errorAt('familyNames')}
      />
      <div className="unit-acts">
        <ActButton pending={action.pending} onClick={record}>
          {t('page.units.person.recordButton')}
        </ActButton>
        <Button onClick={onLeave}>{t('page.units.person.search')}</Button>
      </div>
    </fieldset>
  );
}
