import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePerson, listPersons, type PersonShape, showPerson } from '#people/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { NameFields, nameBody } from './name-fields.tsx';

/** How the person is called, and the form that changes it in its place. */
export function NamePart({ person }: { person: PersonShape }) {
  const { t } = useTranslation('people');
  const [isChanging, setChanging] = useState(false);
  const { givenNames, familyNames, sex } = person;
  return (
    <DetailPart title={t('detail.name')}>
      {isChanging ? (
        <ChangeNameForm person={person} onLeave={() => setChanging(false)} />
      ) : (
        <div className="mk-stack">
          <Facts
            facts={[
              { name: t('field.givenNames'), value: givenNames },
              ...(familyNames === '' ? [] : [{ name: t('field.familyNames'), value: familyNames }]),
              { name: t('field.sex'), value: t(`sex.${sex ?? 'unknown'}`) },
            ]}
          />
          {person.can.change && (
            <div>
              <ActButton onClick={() => setChanging(true)}>{t('detail.changeName')}</ActButton>
            </div>
          )}
        </div>
      )}
    </DetailPart>
  );
}

function ChangeNameForm({ person, onLeave }: { person: PersonShape; onLeave: () => void }) {
  const { t } = useTranslation('people');
  const { givenNames, familyNames, sex } = person;
  const [draft, setDraft] = useState({ givenNames, familyNames, sex: sex ?? ('' as const) });
  const action = useAction(changePerson, { renews: [showPerson, listPersons], onDone: onLeave });
  return (
    <Form
      label={t('detail.changeName')}
      error={action.error}
      onSubmit={() => action.act({ params: { person: person.id }, body: nameBody(draft) })}
    >
      <FormNotice
        title={t('detail.changeRefused')}
        error={action.error}
        fields={['givenNames', 'familyNames', 'sex']}
      />
      <NameFields draft={draft} onDraft={setDraft} errorAt={action.errorAt} />
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('detail.saveName')}
        </SubmitButton>
        <Button onClick={onLeave}>{t('web:form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
