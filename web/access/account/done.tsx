import type { ReactNode } from 'react';
import { StateMark } from '#web/ui/state-mark.tsx';
import './done.css';

/** That something is done, said where it was asked for. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p className="access-done" role="status">
      {children && (
        <>
          <StateMark shape="met" size={14} />
          {children}
        </>
      )}
    </p>
  );
}
