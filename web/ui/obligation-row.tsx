import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { type Shape, StateMark } from './state-mark.tsx';
import './obligation-row.css';

export type ObligationRowProps = {
  shape: Shape;
  /** The state in words, for those who do not see the shape. */
  stateLabel: string;
  title: ReactNode;
  href?: string | undefined;
  /** What happens if nobody acts, with its paragraph. */
  consequence?: ReactNode;
  /** A number of days, or a date, and what it counts to. */
  days?: ReactNode;
  countsTo?: ReactNode;
  action?: ReactNode;
  /** Left out in print, where one sheet has no room for all. */
  offPaper?: boolean;
};

/** Shape, title, consequence, days, one action. Lists of these are sorted by consequence. */
export function ObligationRow({
  shape,
  stateLabel,
  title,
  href,
  consequence,
  days,
  countsTo,
  action,
  offPaper = false,
}: ObligationRowProps) {
  return (
    <article className={classNames('mk-obligation', offPaper && 'mk-off-paper')}>
      <StateMark shape={shape} size={18} label={stateLabel} />
      <div>
        <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
        {consequence !== undefined && <p className="mk-obligation-consequence">{consequence}</p>}
      </div>
      {(days !== undefined || countsTo !== undefined) && (
        <div className={classNames('mk-obligation-days', `mk-is-${shape}`)}>
          {days !== undefined && <b>{days}</b>}
          {countsTo !== undefined && <span>{countsTo}</span>}
        </div>
      )}
      {action !== undefined && <div className="mk-obligation-action">{action}</div>}
    </article>
  );
}
