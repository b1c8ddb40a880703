import { type ReactNode, useId } from 'react';
import { EntryError } from './entry.tsx';
import './choice-field.css';

export type ChecksFieldProps<Value extends string> = {
  label: ReactNode;
  choices: readonly { value: Value; label: ReactNode }[];
  values: readonly Value[];
  onChange: (values: readonly Value[]) => void;
  error?: string | undefined;
};

/** Any of several, in the order in which they stand. */
export function ChecksField<Value extends string>({
  label,
  choices,
  values,
  onChange,
  error,
}: ChecksFieldProps<Value>) {
  const id = useId();
  const change = (changed: Value, checked: boolean) =>
    onChange(
      choices
        .map(({ value }) => value)
        .filter((value) => (value === changed ? checked : values.includes(value))),
    );
  return (
    <fieldset className="mk-choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className="mk-choice">
          <label>
            <input
              type="checkbox"
              checked={values.includes(choice.value)}
              aria-invalid={error === undefined ? undefined : true}
              aria-describedby={error === undefined ? undefined : `${id}-error`}
              onChange={(event) => change(choice.value, event.currentTarget.checked)}
            />
            <span>{choice.label}</span>
          </label>
        </div>
      ))}
      <EntryError id={`${id}-error`}>{error}</EntryError>
    </fieldset>
  );
}
