import type { ReactNode } from 'react';
import './figure.css';

export type FigureProps = {
  children: ReactNode;
  href: string;
  /** What a screen reader hears: the number and what opens, "17, opens 17 networks". */
  label?: string | undefined;
};

/** A derived number that opens its evidence: the running stitch says so. */
export function Figure({ children, href, label }: FigureProps) {
  return (
    <a className="mk-figure" href={href} aria-label={label}>
      {children}
    </a>
  );
}
