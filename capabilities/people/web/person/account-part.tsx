import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAccounts } from '#kernel/auth/contract.ts';
import { linkAccount, type PersonShape, showPerson } from '#people/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { useAction } from '#web/client/use-action.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { SelectEntry } from '#web/ui/select-entry.tsx';

/** Which account is this person’s; with it the person sees what is recorded here of itself. */
export function AccountPart({ person }: { person: PersonShape }) {
  const { t } = useTranslation('people');
  const known = useEndpoint(listAccounts, { query: { limit: 200 } }).data?.rows ?? [];
  const [account, setAccount] = useState(person.account?.id ?? '');
  const action = useAction(linkAccount, { renews: [showPerson] });
  const offered = known.map(({ account: value, name, email }) => ({ value, label: `${name} (${email})` }));
  const held = person.account;
  const isMissing = held != null && !offered.some(({ value }) => value === held.id);
  return (
    <DetailPart title={t('detail.account')}>
      <Form
        label={t('detail.account')}
        error={action.error}
        onSubmit={() =>
          action.act({ params: { person: person.id }, body: { account: account === '' ? null : account } })
        }
      >
        <FormNotice title={t('detail.changeRefused')} error={action.error} fields={['account']} />
        <SelectEntry
          label={t('field.account')}
          hint={t('field.accountHint')}
          value={account}
          options={[
            { value: '', label: t('detail.noAccount') },
            ...(isMissing ? [{ value: held.id, label: held.name }] : []),
            ...offered,
          ]}
          onChange={setAccount}
          error={action.errorAt('account')}
        />
        <FormActions>
          <SubmitButton plain pending={action.pending}>
            {t('detail.link')}
          </SubmitButton>
        </FormActions>
      </Form>
    </DetailPart>
  );
}
