import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entry, type EntryProps } from './entry.tsx';

export type PasswordFieldProps = EntryProps & {
  /** Tells a password manager whether to fill in the password or to propose one. */
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange: (value: string) => void;
  wrong?: boolean;
};

/** A password, asked for once: whoever wants to see what was written shows it. */
export function PasswordField({
  label,
  hint,
  error,
  wrong = false,
  autoComplete,
  value,
  onChange,
}: PasswordFieldProps) {
  const { t } = useTranslation('web');
  const [shown, setShown] = useState(false);
  return (
    <Entry label={label} hint={hint} error={error}>
      {(control) => (
        <div className="mk-password">
          <input
            {...control}
            type={shown ? 'text' : 'password'}
            name={autoComplete}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={control['aria-invalid'] ?? (wrong || undefined)}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <button
            type="button"
            aria-pressed={shown}
            aria-controls={control.id}
            onClick={() => setShown(!shown)}
          >
            {t('form.show')}
            <span className="mk-hidden"> {t('form.thePassword')}</span>
          </button>
        </div>
      )}
    </Entry>
  );
}
