import { type ReactNode, useId } from 'react';
import { EntryError } from './entry.tsx';
import './choice-field.css';

export type Choice<Value extends string> = {
  value: Value;
  label: ReactNode;
  note?: ReactNode;
  /** What is asked for once this is chosen. */
  more?: ReactNode;
};

export type ChoiceFieldProps<Value extends string> = {
  label: ReactNode;
  /** For those who see the heading that says the same. */
  labelHidden?: boolean;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  error?: string | undefined;
};

/** One of a few, each with what it means; what follows from a choice stands below it. */
export function ChoiceField<Value extends string>({
  label,
  labelHidden = false,
  choices,
  value,
  onChange,
  error,
}: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <fieldset className="mk-choices" aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className={labelHidden ? 'mk-hidden' : undefined}>{label}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className="mk-choice">
          <label>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.note !== undefined && <small>{choice.note}</small>}
            </span>
          </label>
          {choice.value === value && choice.more !== undefined && (
            <div className="mk-choice-more">{choice.more}</div>
          )}
        </div>
      ))}
      <EntryError id={`${id}-error`}>{error}</EntryError>
    </fieldset>
  );
}

export type CheckFieldProps = {
  label: ReactNode;
  note?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** Yes or no. */
export function CheckField({ label, note, checked, onChange }: CheckFieldProps) {
  return (
    <div className="mk-choice">
      <label>
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>
          {label}
          {note !== undefined && <small>{note}</small>}
        </span>
      </label>
    </div>
  );
}
