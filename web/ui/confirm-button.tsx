import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from './act-button.tsx';
import { useWritingClosed } from './writing.tsx';
import './confirm-button.css';

export type ConfirmButtonProps = {
  /** What the first press asks. */
  question: ReactNode;
  /** What the second does, as a verb. */
  confirm: ReactNode;
  pending: boolean;
  onConfirm: () => void;
  children: ReactNode;
};

/** A button for what cannot be taken back: it asks in its own place, and the answer that changes nothing stands last. */
export function ConfirmButton({ question, confirm, pending, onConfirm, children }: ConfirmButtonProps) {
  const { t } = useTranslation('web');
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const isClosed = useWritingClosed() !== undefined;
  useEffect(() => {
    if (asking) leave.current?.focus();
    else if (asked.current) first.current?.focus();
    asked.current = asking;
  }, [asking]);
  // A question that was asked before the clocks were turned is taken back.
  if (!asking || isClosed) {
    return (
      <div className="mk-confirm">
        <ActButton ref={first} onClick={() => setAsking(true)}>
          {children}
        </ActButton>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question and its two answers are no fieldset of a form
    <div className="mk-confirm" role="group">
      <p>{question}</p>
      <Button
        className={pending ? 'mk-pending' : ''}
        aria-disabled={pending}
        onClick={() => !pending && onConfirm()}
      >
        {confirm}
      </Button>
      <Button ref={leave} onClick={() => setAsking(false)}>
        {t('form.leave')}
      </Button>
    </div>
  );
}
