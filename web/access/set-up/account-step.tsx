import { useTranslation } from 'react-i18next';
import { CheckField } from '#web/ui/choice-field.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { AccountDraft } from './set-up-form.tsx';
import { Step } from './step.tsx';

type AccountStepProps = {
  draft: AccountDraft;
  onDraft: (draft: AccountDraft) => void;
  errorAt: (field: string) => string | undefined;
};

/** The first account looks after accounts and the machine; what it is beside that is said here. */
export function AccountStep({ draft, onDraft, errorAt }: AccountStepProps) {
  const { t } = useTranslation('web');
  const change = (changed: Partial<AccountDraft>) => onDraft({ ...draft, ...changed });
  return (
    <Step number={3} title={t('access.setUp.account')}>
      <TextField
        label={t('access.name')}
        name="name"
        autoComplete="name"
        value={draft.name}
        onChange={(name) => change({ name })}
        error={errorAt('name')}
      />
      <TextField
        label={t('access.email')}
        hint={t('access.setUp.emailHint')}
        type="email"
        name="username"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        value={draft.email}
        onChange={(email) => change({ email })}
        error={errorAt('email')}
      />
      <PasswordField
        label={t('access.password')}
        hint={t('access.passwordHint')}
        autoComplete="new-password"
        value={draft.password}
        onChange={(password) => change({ password })}
        error={errorAt('password')}
      />
      <CheckField
        label={t('access.setUp.director')}
        note={t('access.setUp.directorNote')}
        checked={draft.director}
        onChange={(director) => change({ director })}
      />
    </Step>
  );
}
