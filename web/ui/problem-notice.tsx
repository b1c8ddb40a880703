import type { ReactNode } from 'react';
import { ParagraphReference } from './paragraph-reference.tsx';
import { StateMark } from './state-mark.tsx';
import './problem-notice.css';

export type ProblemNoticeProps = {
  /** What cannot be done. */
  title: ReactNode;
  /** Why. */
  children?: ReactNode;
  /** The paragraph of the agreement that refuses. */
  paragraph?: string | undefined;
  /** The number under which the server remembers it, for a report of the fault. */
  requestId?: string | undefined;
  /** The next step. */
  action?: ReactNode;
};

/** A refusal or a failure: what cannot be done, why with its paragraph, and the next step. */
export function ProblemNotice({ title, children, paragraph, requestId, action }: ProblemNoticeProps) {
  return (
    <div className="mk-problem mk-is-late" role="alert">
      <b>
        <StateMark shape="late" /> {title}
      </b>
      {children !== undefined && (
        <span>
          {children} {paragraph !== undefined && <ParagraphReference>{paragraph}</ParagraphReference>}
        </span>
      )}
      {requestId !== undefined && <code>{requestId}</code>}
      {action}
    </div>
  );
}
