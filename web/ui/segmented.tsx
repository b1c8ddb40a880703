import { type ReactNode, useId } from 'react';
import './segmented.css';

export type SegmentedOption<Value extends string> = { value: Value; label: ReactNode };

export type SegmentedProps<Value extends string> = {
  /** What is chosen, for those who do not see the options side by side. */
  label: string;
  options: readonly SegmentedOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few, side by side; arrow keys move as in any group of radio buttons. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div className="mk-segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
