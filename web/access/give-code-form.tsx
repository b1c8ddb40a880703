import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveCode } from '#kernel/auth/contract.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../client/form-notice.tsx';
import { isRefusedError } from '../client/refusal.ts';
import { useEnterSession } from '../client/session.ts';
import { useAction } from '../client/use-action.ts';

/** The second step of signing in: a code of the authenticator, or one of those kept for its loss. */
export function GiveCodeForm({ onAnother }: { onAnother: () => void }) {
  const { t } = useTranslation('web');
  const [code, setCode] = useState('');
  const action = useAction(giveCode, { onDone: useEnterSession() });
  const wrong = isRefusedError(action.error) && action.error.refusal.status === 401;
  return (
    <Form generous error={action.error} onSubmit={() => action.act({ body: { code } })}>
      <FormNotice title={t('access.signIn.refused')} error={action.error} fields={['code']} />
      <TextField
        label={t('access.code.label')}
        hint={t('access.code.hint')}
        name="code"
        autoComplete="one-time-code"
        inputMode="text"
        spellCheck={false}
        value={code}
        onChange={setCode}
        error={action.errorAt('code')}
        wrong={wrong}
      />
      <FormActions>
        <SubmitButton pending={action.pending}>{t('access.code.button')}</SubmitButton>
        <Button onClick={onAnother}>{t('access.code.another')}</Button>
      </FormActions>
    </Form>
  );
}
