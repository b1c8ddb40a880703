import { Figure } from './figure.tsx';
import { type ChartColour, Legend } from './legend.tsx';
import './parts-bar.css';

export type Part = {
  id: string;
  label: string;
  /** Size for drawing only; what is read is `text`. */
  size: number;
  text: string;
  href?: string | undefined;
};

export type PartsBarProps = {
  parts: readonly Part[];
  /** The finding in a sentence. */
  label: string;
  limit?: { size: number; label: string } | undefined;
};

const ordered: readonly ChartColour[] = ['q5', 'q4', 'q3', 'q2', 'q1', 'q0'];

/** Where a sum comes from: its parts in one bar, the limit across it. From the seventh part on they share a colour. */
export function PartsBar({ parts, label, limit }: PartsBarProps) {
  const whole = Math.max(
    parts.reduce((sum, part) => sum + part.size, 0),
    limit?.size ?? 0,
    Number.MIN_VALUE,
  );
  const share = (size: number) => `${(size / whole) * 100}%`;
  const colour = (index: number): ChartColour => ordered[Math.min(index, ordered.length - 1)] ?? 'q0';
  return (
    <>
      <div className="mk-parts" role="img" aria-label={label}>
        {parts.map((part, index) => (
          <i
            key={part.id}
            style={{ width: share(part.size), background: `var(--mk-${colour(index)})` }}
            title={part.label}
          />
        ))}
        {limit !== undefined && (
          <u style={{ left: share(limit.size) }}>
            <span>{limit.label}</span>
          </u>
        )}
      </div>
      <Legend
        entries={parts.map((part, index) => ({
          id: part.id,
          colour: colour(index),
          swatch: 'square',
          label: (
            <>
              {part.label}{' '}
              {part.href === undefined ? part.text : <Figure href={part.href}>{part.text}</Figure>}
            </>
          ),
        }))}
      />
    </>
  );
}
