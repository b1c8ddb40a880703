import type { ReactNode } from 'react';
import { type Shape, StateMark } from './state-mark.tsx';
import './outline.css';

export type OutlineEntry = {
  id: string;
  href: string;
  number: string;
  title: ReactNode;
  shape: Shape;
  stateLabel: string;
  /** How many things wait there. */
  count?: number | undefined;
};

export type OutlineProps = {
  label: string;
  entries: readonly OutlineEntry[];
  current?: string | undefined;
};

/** The contents of an agreement: state, number, title, how many findings. */
export function Outline({ label, entries, current }: OutlineProps) {
  return (
    <nav aria-label={label}>
      <ol className="mk-outline">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={entry.href} aria-current={entry.id === current ? 'page' : undefined}>
              <StateMark shape={entry.shape} size={13} label={entry.stateLabel} />
              <span className="mk-outline-number">{entry.number}</span>
              <span>{entry.title}</span>
              {entry.count ? <b>{entry.count}</b> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
