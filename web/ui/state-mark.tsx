import type { ReactNode } from 'react';
import './state-mark.css';

/** The seven shapes. Each is told apart without its colour. */
export type Shape = 'met' | 'pace' | 'risk' | 'late' | 'breach' | 'idle' | 'noev';

/** The states of obligations and indicators alike, as code and JSON name them. */
export type State =
  | 'not_due'
  | 'due_soon'
  | 'on_pace'
  | 'at_risk'
  | 'submitted'
  | 'met'
  | 'met_late'
  | 'late'
  | 'breached'
  | 'waived'
  | 'no_evidence';

const shapes: Record<State, Shape> = {
  not_due: 'idle',
  waived: 'idle',
  due_soon: 'risk',
  at_risk: 'risk',
  on_pace: 'pace',
  submitted: 'pace',
  met: 'met',
  met_late: 'met',
  late: 'late',
  breached: 'breach',
  no_evidence: 'noev',
};

/** The shape that a state wears. */
export function shapeOf(state: State): Shape {
  return shapes[state];
}

const hole = 'var(--mk-hole)';

/** Drawn on a grid of 16; the colour is the text's, holes show the ground. */
export const shapeDrawings: Record<Shape, ReactNode> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.5 8.3 7 10.8 11.5 5.6" fill="none" stroke={hole} strokeWidth="2" />
    </>
  ),
  pace: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <circle cx="8" cy="8" r="2.6" fill="currentColor" />
    </>
  ),
  risk: (
    <>
      <path d="M8 1 15.4 14.4H.6z" fill="currentColor" />
      <path d="M8 6v4M8 11.4V13" stroke={hole} strokeWidth="1.8" />
    </>
  ),
  late: (
    <>
      <path d="M8 .2 15.8 8 8 15.8.2 8z" fill="currentColor" />
      <path d="M8 4v5M8 10.6v1.8" stroke={hole} strokeWidth="1.8" />
    </>
  ),
  breach: (
    <>
      <path d="M1 1h14v14H1z" fill="currentColor" />
      <path d="M4.6 4.6l6.8 6.8M11.4 4.6l-6.8 6.8" stroke={hole} strokeWidth="2" />
    </>
  ),
  idle: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray="2.6 2.1"
    />
  ),
  noev: (
    <>
      <path d="M2 2h12v12H2z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M2 8l6-6M2 14 14 2M8 14l6-6" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
};

export type StateMarkProps = {
  shape: Shape;
  /** The word, where none stands beside the mark. Without it the mark is silent. */
  label?: string | undefined;
  size?: number;
};

/** The shape of a state. Beside it stands the word; alone it needs a label. */
export function StateMark({ shape, label, size = 16 }: StateMarkProps) {
  const name = `mk-mark mk-is-${shape}`;
  return label === undefined ? (
    <svg className={name} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {shapeDrawings[shape]}
    </svg>
  ) : (
    <svg className={name} viewBox="0 0 16 16" width={size} height={size} role="img" aria-label={label}>
      {shapeDrawings[shape]}
    </svg>
  );
}
