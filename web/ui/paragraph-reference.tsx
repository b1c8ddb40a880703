import type { ReactNode } from 'react';
import './paragraph-reference.css';

/** "§ 3.1" in the agreement's serif; opens the paragraph where it has an address. */
export function ParagraphReference({ children, href }: { children: ReactNode; href?: string | undefined }) {
  return href === undefined ? (
    <span className="mk-reference">{children}</span>
  ) : (
    <a className="mk-reference" href={href}>
      {children}
    </a>
  );
}
