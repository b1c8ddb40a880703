import '@fontsource-variable/source-serif-4/wght.css';
import type { ReactNode } from 'react';
import './paragraph-reference.css';

export type ParagraphReferenceProps = {
  children: ReactNode;
  href?: string | undefined;
  /** False for a part of the agreement that has a title and no number. */
  sign?: boolean;
};

/** "§ 3.1" in the agreement's serif; opens the paragraph where it has an address. */
export function ParagraphReference({ children, href, sign = true }: ParagraphReferenceProps) {
  const name = sign ? 'mk-reference mk-reference-numbered' : 'mk-reference';
  return href === undefined ? (
    <span className={name}>{children}</span>
  ) : (
    <a className={name} href={href}>
      {children}
    </a>
  );
}
