import type { ReactNode } from 'react';
import './empty-state.css';

export type EmptyStateProps = {
  /** What is missing. */
  title: ReactNode;
  /** What it will open, and how it gets there. */
  children?: ReactNode;
  action?: ReactNode;
};

/** Says what is missing and the next step; never only "nothing here". */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="mk-empty">
      <b>{title}</b>
      {children !== undefined && <span>{children}</span>}
      {action}
    </div>
  );
}
