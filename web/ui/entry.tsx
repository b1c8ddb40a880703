import { type ReactNode, useId } from 'react';
import { StateMark } from './state-mark.tsx';
import './form.css';

export type EntryProps = {
  label: ReactNode;
  /** What to know before filling it in. */
  hint?: ReactNode;
  /** What is wrong with what was filled in. */
  error?: string | undefined;
};

/** What a field's control has to carry so that its label, hint and error are read out with it. */
export type EntryControl = {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
};

/** A field of a form: label, control, and below it what to know or what is wrong. */
export function Entry({
  label,
  hint,
  error,
  children,
}: EntryProps & { children: (control: EntryControl) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="mk-entry">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {hint && (
        <span className="mk-entry-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <EntryError id={`${id}-error`}>{error}</EntryError>
    </div>
  );
}

/** What is wrong, by shape and word; nothing while nothing is. */
export function EntryError({ id, children }: { id: string; children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <span className="mk-entry-error" id={id}>
      <StateMark shape="late" size={13} />
      {children}
    </span>
  );
}
