import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWritingClosed } from './writing.tsx';
import './act-button.css';
import './form.css';

export type FormProps = {
  /** What the form does, where no heading above it says so. */
  label?: string | undefined;
  onSubmit: () => void;
  /** What was refused last: the first field that is wrong takes the focus. */
  error?: unknown;
  /** For those who visit: larger, one below the other. */
  generous?: boolean;
  children: ReactNode;
};

/**
 * Fields and one button that sends them. The server decides what is wrong, in the reader's language; the browser's own
 * bubbles would speak another.
 */
export function Form({ label, onSubmit, error, generous = false, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const closed = useWritingClosed();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (closed === undefined) onSubmit();
  };
  return (
    <form
      ref={form}
      className={generous ? 'mk-form mk-form-generous' : 'mk-form'}
      aria-label={label}
      noValidate
      onSubmit={submit}
    >
      {children}
    </form>
  );
}

export type SubmitButtonProps = {
  pending: boolean;
  /** A page has one primary button at most; where it has another, this one is plain. */
  plain?: boolean;
  children: ReactNode;
};

/**
 * The button that sends. While that lasts a second press does nothing, and the button keeps focus and size. Where nothing is
 * recorded it says why.
 */
export function SubmitButton({ pending, plain = false, children }: SubmitButtonProps) {
  const { t } = useTranslation('web');
  const id = useId();
  const closed = useWritingClosed();
  if (closed !== undefined) {
    return (
      <span className="mk-act">
        <Button type="submit" data-disabled aria-disabled aria-describedby={id}>
          {children}
        </Button>
        <span className="mk-act-reason" id={id}>
          {closed}
        </span>
      </span>
    );
  }
  return (
    <>
      <Button
        type="submit"
        variant={plain ? 'default' : 'filled'}
        className={pending ? 'mk-pending' : ''}
        aria-disabled={pending}
        onClick={(event) => {
          if (pending) event.preventDefault();
        }}
      >
        {children}
      </Button>
      <span className="mk-hidden" role="status">
        {pending ? t('form.sending') : ''}
      </span>
    </>
  );
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="mk-form-actions">{children}</div>;
}
