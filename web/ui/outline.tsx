import type { ReactNode } from 'react';
import { type Shape, StateMark } from './state-mark.tsx';
import './outline.css';

export type OutlineEntry = {
  id: string;
  href: string;
  /** Empty where the part has none: its title then takes the room. */
  number: string;
  title: ReactNode;
  shape: Shape;
  stateLabel: string;
  /** How many things wait there. */
  count?: number | undefined;
};

export type OutlineGroup = {
  id: string;
  /** The chapter. Left out where the contents have one part only. */
  title?: ReactNode;
  entries: readonly OutlineEntry[];
};

export type OutlineProps = {
  label: string;
  groups: readonly OutlineGroup[];
  current?: string | undefined;
};

/** The contents of an agreement by chapter: state, number, title, how many findings. */
export function Outline({ label, groups, current }: OutlineProps) {
  return (
    <nav aria-label={label} className="mk-outline">
      {groups.map((group) => (
        <section key={group.id}>
          {group.title !== undefined && <h3>{group.title}</h3>}
          <ol>
            {group.entries.map((entry) => (
              <li key={entry.id}>
                <a href={entry.href} aria-current={entry.id === current ? 'page' : undefined}>
                  <StateMark shape={entry.shape} size={13} label={entry.stateLabel} />
                  {entry.number !== '' && <span className="mk-outline-number">{entry.number}</span>}
                  <span className="mk-outline-title">{entry.title}</span>
                  {entry.count ? <b>{entry.count}</b> : null}
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}
