import { type ReactNode, useId } from 'react';
import './switch-field.css';

export type SwitchFieldProps = {
  label: ReactNode;
  /** How it stands, in a word. */
  state: ReactNode;
  note?: ReactNode;
  on: boolean;
  /** While it is being done a second press does nothing. */
  pending?: boolean;
  onChange: (on: boolean) => void;
};

/** On or off, in effect at once. It turns when whoever keeps it has answered, and not before. */
export function SwitchField({ label, state, note, on, pending = false, onChange }: SwitchFieldProps) {
  const id = useId();
  return (
    <div className="mk-switch">
      <label>
        <span className="mk-switch-label">{label}</span>
        <span className="mk-switch-state" aria-hidden="true">
          {state}
        </span>
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          aria-busy={pending || undefined}
          aria-describedby={note === undefined ? undefined : id}
          onChange={(event) => !pending && onChange(event.currentTarget.checked)}
        />
      </label>
      {note !== undefined && <p id={id}>{note}</p>}
    </div>
  );
}
