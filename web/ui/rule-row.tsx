import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { RuleNumber } from './paragraph-voice.tsx';
import './rule-row.css';

export type RuleRowProps = {
  id?: string | undefined;
  number?: number | undefined;
  title: ReactNode;
  children?: ReactNode;
  chip?: ReactNode;
  /** The rule that the page is about. */
  selected?: boolean;
};

/** What Minka watches: one rule beside the words that it reads. */
export function RuleRow({ id, number, title, children, chip, selected = false }: RuleRowProps) {
  return (
    <div className={classNames('mk-rule', selected && 'mk-rule-selected')} id={id}>
      {number !== undefined && <RuleNumber number={number} />}
      <div>
        <b>{title}</b>
        {children !== undefined && <div className="mk-rule-detail">{children}</div>}
      </div>
      {chip}
    </div>
  );
}
