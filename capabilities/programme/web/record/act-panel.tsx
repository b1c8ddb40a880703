import { type ReactNode, useEffect, useId, useRef } from 'react';
import { StateMark } from '#web/ui/state-mark.tsx';
import './record.css';

export type ActPanelProps = {
  title: ReactNode;
  /** 2 where no heading stands above it but the page's. */
  level?: 2 | 3 | undefined;
  children: ReactNode;
};

/** The form of an act, in the place of the button that opened it. It takes the focus when it opens. */
export function ActPanel({ title, level = 3, children }: ActPanelProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={panel} className="record-panel" tabIndex={-1} aria-labelledby={id}>
      <Title id={id}>{title}</Title>
      {children}
    </section>
  );
}

/** What was done, said where it was asked for. It takes the focus, because what had it is gone. */
export function DoneNote({ children }: { children: ReactNode }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    note.current?.focus({ preventScroll: true });
  }, []);
  return (
    <p ref={note} className="record-done" tabIndex={-1}>
      <StateMark shape="met" size={14} />
      {children}
    </p>
  );
}
