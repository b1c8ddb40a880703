import { Entry, type EntryProps } from './entry.tsx';

export type TextAreaProps = EntryProps & {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength?: number;
  /** Takes the focus when it appears, because the reader just asked for it. */
  takesFocus?: boolean;
};

/** A text of more than one line: a reason, a note. */
export function TextArea({
  onChange,
  takesFocus = false,
  rows = 3,
  label,
  hint,
  error,
  ...area
}: TextAreaProps) {
  return (
    <Entry label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          {...area}
          {...control}
          rows={rows}
          // biome-ignore lint/a11y/noAutofocus: it stands in the place of the button that was pressed
          autoFocus={takesFocus}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Entry>
  );
}
