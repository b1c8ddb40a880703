import { type ReactNode, useEffect, useRef } from 'react';
import './arrival.css';

export type ArrivalProps = {
  /** Whether it takes the place of something that the reader has just answered. */
  arrived?: boolean;
  children: ReactNode;
};

/** The sentence that begins a step. It takes the focus from what is gone, so that it is read out and Tab goes on here. */
export function Arrival({ arrived = true, children }: ArrivalProps) {
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (arrived) sentence.current?.focus();
  }, [arrived]);
  return (
    <p ref={sentence} className="access-arrival" tabIndex={-1}>
      {children}
    </p>
  );
}
