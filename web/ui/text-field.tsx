import type { InputHTMLAttributes } from 'react';
import { Entry, type EntryProps } from './entry.tsx';

export type TextFieldProps = EntryProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'autoComplete' | 'inputMode' | 'min' | 'max' | 'name' | 'readOnly' | 'spellCheck' | 'maxLength'
  > & {
    type?: 'text' | 'email' | 'date';
    value: string;
    onChange?: (value: string) => void;
    /** Marks it as wrong where the words for it stand elsewhere. */
    wrong?: boolean;
  };

/** One line of text, an address or a day. */
export function TextField({
  label,
  hint,
  error,
  wrong = false,
  type = 'text',
  onChange,
  ...input
}: TextFieldProps) {
  return (
    <Entry label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...input}
          {...control}
          type={type}
          aria-invalid={control['aria-invalid'] ?? (wrong || undefined)}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      )}
    </Entry>
  );
}
