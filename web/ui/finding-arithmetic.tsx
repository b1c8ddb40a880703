import type { ReactNode } from 'react';
import './finding-arithmetic.css';

export type ArithmeticLine = {
  id: string;
  label: ReactNode;
  value: ReactNode;
  /** The line that the others lead to: what is above, missing, unexplained. */
  outcome?: boolean | undefined;
  /** A sum of the lines above it that says nothing is wrong. */
  sum?: boolean | undefined;
};

/** Arithmetic written out line by line, as a reader would redo it. */
export function FindingArithmetic({ lines, note }: { lines: readonly ArithmeticLine[]; note?: ReactNode }) {
  return (
    <>
      <dl className="mk-sum">
        {lines.map((line) => (
          <div
            key={line.id}
            className={line.outcome ? 'mk-sum-outcome' : line.sum ? 'mk-sum-whole' : undefined}
          >
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
      {note !== undefined && <p className="mk-xs mk-muted">{note}</p>}
    </>
  );
}
