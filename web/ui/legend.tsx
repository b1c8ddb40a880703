import type { ReactNode } from 'react';
import { type Shape, StateMark } from './state-mark.tsx';
import './legend.css';

/** A colour of the tokens that charts use: "c1", "q3", "plan". */
export type ChartColour = `c${1 | 2 | 3 | 4 | 5 | 6}` | `q${0 | 1 | 2 | 3 | 4 | 5 | 6}` | 'plan' | 'ink';

export type LegendEntry = {
  id: string;
  label: ReactNode;
} & ({ shape: Shape } | { colour: ChartColour; swatch: 'line' | 'square' | 'dashed' });

/** What shapes and colours mean, each with its word. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className="mk-legend">
      {entries.map((entry) => (
        <li key={entry.id}>
          {'shape' in entry ? (
            <StateMark shape={entry.shape} size={13} />
          ) : (
            <Swatch colour={entry.colour} kind={entry.swatch} />
          )}
          <span>{entry.label}</span>
        </li>
      ))}
    </ul>
  );
}

function Swatch({ colour, kind }: { colour: ChartColour; kind: 'line' | 'square' | 'dashed' }) {
  const width = kind === 'square' ? 10 : 16;
  return (
    <svg width={width} height="10" aria-hidden="true">
      {kind === 'square' ? (
        <rect width="10" height="10" rx="1" fill={`var(--mk-${colour})`} />
      ) : (
        <path
          d="M0 5h16"
          stroke={`var(--mk-${colour})`}
          strokeWidth="3"
          strokeDasharray={kind === 'dashed' ? '4 2' : undefined}
        />
      )}
    </svg>
  );
}
