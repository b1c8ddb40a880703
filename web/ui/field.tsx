import { type ReactNode, useId } from 'react';
import './field.css';

/** Filters in one row above a list. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className="mk-filters" aria-label={label}>
      {children}
    </search>
  );
}

export type SelectFieldProps = {
  label: string;
  value: string;
  /** Groups have a title; a group without one stands alone. */
  groups: readonly {
    id: string;
    label?: string | undefined;
    options: readonly { value: string; label: string }[];
  }[];
  onChange: (value: string) => void;
};

/** One of many, in the browser's own list. */
export function SelectField({ label, value, groups, onChange }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="mk-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {groups.map((group) => {
          const options = group.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group.label === undefined ? (
            options
          ) : (
            <optgroup key={group.id} label={group.label}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}

export type SearchFieldProps = { label: string; value: string; onChange: (value: string) => void };

/** Words that narrow a list while they are written. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const id = useId();
  return (
    <div className="mk-field mk-field-wide">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

export type DateFieldProps = {
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (value: string | undefined) => void;
};

/** A day that narrows a list; without one it is not narrowed. */
export function DateField({ label, value = '', min, max, onChange }: DateFieldProps) {
  const id = useId();
  return (
    <div className="mk-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.currentTarget.value || undefined)}
      />
    </div>
  );
}
