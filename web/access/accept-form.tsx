import { useTranslation } from 'react-i18next';
import { acceptInvitation } from '#kernel/auth/contract.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { FormNotice } from '../client/form-notice.tsx';
import { useAction } from '../client/use-action.ts';
import { useEnterProgramme } from './use-enter-programme.ts';

/** Accepts an invitation with the account that is signed in. */
export function AcceptForm({ token, programme }: { token: string; programme: string }) {
  const { t } = useTranslation('web');
  const action = useAction(acceptInvitation, { onDone: useEnterProgramme(programme) });
  return (
    <Form
      label={t('access.invitation.accept')}
      generous
      error={action.error}
      onSubmit={() => action.act({ params: { token }, body: { account: null } })}
    >
      <FormNotice title={t('access.invitation.refused')} error={action.error} />
      <FormActions>
        <SubmitButton pending={action.pending}>{t('access.invitation.accept')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
