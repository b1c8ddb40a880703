import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { useWritingClosed } from './writing.tsx';
import './act-button.css';

export type ActButtonProps = Pick<ButtonProps, 'variant' | 'size' | 'leftSection'> & {
  /** Why this reader may not do it; without it the reader may. */
  closed?: string | undefined;
  /** Says that only when it is pressed, where many such buttons stand below each other. */
  quiet?: boolean;
  /** While it is being done a second press does nothing. */
  pending?: boolean;
  ref?: Ref<HTMLButtonElement> | undefined;
  children: ReactNode;
} & (
    | { onClick: () => void; href?: never }
    /** Where the form stands that it opens. */
    | { href: string; onClick?: never }
  );

/**
 * A button that changes something, or opens the form that does. Where it may not be pressed it stays, can be reached, and
 * says why: beside itself what is true of the reader, and when it is pressed what the page says above already.
 */
export function ActButton({
  closed,
  quiet = false,
  pending = false,
  ref,
  children,
  href,
  onClick,
  ...button
}: ActButtonProps) {
  const id = useId();
  const writing = useWritingClosed();
  const [told, setTold] = useState(false);
  const reason = writing ?? closed;
  if (reason === undefined && href !== undefined) {
    return (
      <Button {...button} component="a" href={href}>
        {children}
      </Button>
    );
  }
  if (reason === undefined) {
    return (
      <Button
        {...button}
        ref={ref}
        className={pending ? 'mk-pending' : ''}
        aria-disabled={pending || undefined}
        onClick={() => !pending && onClick?.()}
      >
        {children}
      </Button>
    );
  }
  const isShown = (writing === undefined && !quiet) || told;
  return (
    <span className="mk-act">
      <Button
        {...button}
        ref={ref}
        data-disabled
        aria-disabled
        aria-describedby={id}
        title={isShown ? undefined : reason}
        onClick={() => setTold(true)}
      >
        {children}
      </Button>
      <span id={id} className={isShown ? 'mk-act-reason' : 'mk-hidden'}>
        {reason}
      </span>
      <span className="mk-hidden" role="status">
        {told ? reason : ''}
      </span>
    </span>
  );
}
