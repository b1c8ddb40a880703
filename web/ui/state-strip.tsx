import type { Shape } from './state-mark.tsx';
import './state-strip.css';

export type StateCount = { shape: Shape; count: number; label: string; href?: string | undefined };

/** How many are in each state, in one strip. Under it stands the legend with the words. */
export function StateStrip({ counts, label }: { counts: readonly StateCount[]; label: string }) {
  return (
    <ul className="mk-strip" aria-label={label}>
      {counts
        .filter((entry) => entry.count > 0)
        .map((entry) => (
          <li key={entry.shape} className={`mk-is-${entry.shape}`} style={{ flexGrow: entry.count }}>
            {entry.href === undefined ? (
              <span>
                {entry.count}
                <span className="mk-hidden"> {entry.label}</span>
              </span>
            ) : (
              <a href={entry.href}>
                {entry.count}
                <span className="mk-hidden"> {entry.label}</span>
              </a>
            )}
          </li>
        ))}
    </ul>
  );
}
