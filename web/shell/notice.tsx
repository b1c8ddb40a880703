import type { ReactNode } from 'react';
import './notice.css';

/** What took the place of a page, read out as soon as it does, and the next step. */
export function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="mk-notice" role="alert">
      <p>{children}</p>
      {action}
    </div>
  );
}
