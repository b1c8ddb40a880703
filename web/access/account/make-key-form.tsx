import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listKeys, makeKey } from '#kernel/auth/contract.ts';
import { ChecksField } from '#web/ui/checks-field.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { Arrival } from './arrival.tsx';
import { MadeKey } from './made-key.tsx';
import type { MeaningOf } from './program-keys.tsx';
import { useBeside } from './use-beside.ts';

export type MakeKeyFormProps = {
  /** What the owner may, and so may allow. */
  permissions: readonly string[];
  meaningOf: MeaningOf;
  onDone: () => void;
};

/** Makes a key that may part of what its owner may. The key that comes back is shown once, in place of the form. */
export function MakeKeyForm({ permissions, meaningOf, onDone }: MakeKeyFormProps) {
  const { t } = useTranslation('web');
  const [name, setName] = useState('');
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const [until, setUntil] = useState('');
  const action = useAction(makeKey, { renews: [listKeys] });
  const past = useBeside(action.error, 'auth.period-wrong');
  if (action.answer !== undefined) {
    return <MadeKey name={name} secret={action.answer.key} onKept={onDone} />;
  }
  const send = () => action.act({ body: { name, permissions: [...allowed], until: until || null } });
  return (
    <Form label={t('access.keys.make')} error={action.error} onSubmit={send}>
      <Arrival>{t('access.keys.text')}</Arrival>
      <FormNotice
        title={t('access.keys.refused')}
        error={past.above}
        fields={['name', 'permissions', 'until']}
      />
      <div className="mk-entry-row">
        <TextField
          label={t('access.keys.name')}
          hint={t('access.keys.nameHint')}
          autoComplete="off"
          maxLength={80}
          value={name}
          onChange={setName}
          error={action.errorAt('name')}
        />
        <TextField
          label={t('access.until')}
          hint={t('access.keys.untilHint')}
          type="date"
          value={until}
          onChange={setUntil}
          // The server's sentence also speaks of a first day, which a key has none of.
          error={past.field === undefined ? action.errorAt('until') : t('access.keys.past')}
        />
      </div>
      <ChecksField
        label={t('access.keys.may')}
        choices={permissions.map((id) => ({ value: id, label: meaningOf(id) }))}
        values={allowed}
        onChange={setAllowed}
        error={action.errorAt('permissions')}
      />
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('access.keys.make')}
        </SubmitButton>
        <Button onClick={onDone}>{t('form.leave')}</Button>
      </FormActions>
    </Form>
  );
}
