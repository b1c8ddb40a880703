import { useTranslation } from 'react-i18next';
import { TextField } from '#web/ui/text-field.tsx';

export type PhoneFieldProps = {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

/** A telephone number, written as people do; the server brings it into one form. */
export function PhoneField({ value, onChange, error }: PhoneFieldProps) {
  const { t } = useTranslation('people');
  return (
    <TextField
      label={t('field.phone')}
      inputMode="tel"
      autoComplete="off"
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

/** A telephone number as it is sent; an empty field is none. */
export function phoneBody(phone: string): string | null {
  return phone.trim() === '' ? null : phone;
}
