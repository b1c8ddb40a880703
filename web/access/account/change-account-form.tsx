import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeAccount, type OwnAccountShape, showAccount, showSession } from '#kernel/auth/contract.ts';
import { isLocale } from '#kernel/i18n/choose-locale.ts';
import { locales } from '#kernel/locale.ts';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { SelectEntry } from '#web/ui/select-entry.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { rememberLanguage } from '../../client/language.ts';
import { useAction } from '../../client/use-action.ts';
import { Done } from './done.tsx';

/** Name and language. The language of the account is the one in which every page opens. */
export function ChangeAccountForm({ account }: { account: OwnAccountShape }) {
  const { t } = useTranslation('web');
  const navigate = useNavigate();
  const [name, setName] = useState(account.name);
  const [locale, setLocale] = useState(account.locale);
  const action = useAction(changeAccount, {
    renews: [showAccount, showSession],
    onDone: (changed) => {
      rememberLanguage(changed.locale);
      void navigate({
        to: '.',
        search: (search) => ({ ...search, lang: changed.locale }),
        replace: true,
        resetScroll: false,
      });
    },
  });
  return (
    <Form
      label={t('access.account.data')}
      error={action.error}
      onSubmit={() => action.act({ body: { name, locale } })}
    >
      <FormNotice title={t('access.account.refused')} error={action.error} fields={['name', 'locale']} />
      <div className="mk-entry-row">
        <TextField
          label={t('access.name')}
          name="name"
          autoComplete="name"
          value={name}
          onChange={setName}
          error={action.errorAt('name')}
        />
        <SelectEntry
          label={t('language.label')}
          value={locale}
          options={locales.map((one) => ({ value: one, label: t(`language.own.${one}`) }))}
          onChange={(value) => {
            if (isLocale(value)) setLocale(value);
          }}
          error={action.errorAt('locale')}
        />
      </div>
      <FormActions>
        <SubmitButton plain pending={action.pending}>
          {t('access.account.save')}
        </SubmitButton>
        <Done>{action.answer && t('access.account.saved')}</Done>
      </FormActions>
    </Form>
  );
}
