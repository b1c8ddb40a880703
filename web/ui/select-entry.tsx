import { Entry, type EntryProps } from './entry.tsx';

export type SelectEntryProps = EntryProps & {
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** One of many in a form, in the browser's own list. */
export function SelectEntry({ label, hint, error, value, options, onChange }: SelectEntryProps) {
  return (
    <Entry label={label} hint={hint} error={error}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Entry>
  );
}
