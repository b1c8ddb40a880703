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
  /** Its words in the paragraph are pointed at. */
  pointed?: boolean;
  /** Address within the page of its words, and what a screen reader hears of the number that leads there. */
  words?: { href: string; label: string } | undefined;
  onPoint?: ((pointed: boolean) => void) | undefined;
};

/** What Minka watches: one rule beside the words that it reads. */
export function RuleRow(props: RuleRowProps) {
  const { id, number, title, children, chip, selected = false, pointed = false, words, onPoint } = props;
  return (
    // The number is what the keyboard reaches; the row only answers to a pointer.
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside is the control
    <div
      className={classNames('mk-rule', selected && 'mk-rule-selected', pointed && 'mk-rule-pointed')}
      id={id}
      onPointerEnter={() => onPoint?.(true)}
      onPointerLeave={() => onPoint?.(false)}
      onFocus={() => onPoint?.(true)}
      onBlur={() => onPoint?.(false)}
    >
      {number !== undefined && <RuleNumber number={number} href={words?.href} label={words?.label} />}
      <div>
        <b>{title}</b>
        {children !== undefined && <div className="mk-rule-detail">{children}</div>}
      </div>
      {chip}
    </div>
  );
}
