import { classNames } from '#web/ui/class-names.ts';
import type { Shape } from '#web/ui/state-mark.tsx';
import type { JudgedShape } from '../../contract.ts';
import './target-track.css';

export type TargetTrackProps = {
  track: NonNullable<JudgedShape['track']>;
  /** The shape of the state, whose colour fills the bar. */
  shape: Shape;
};

/** A value on the way to its target: the tick is the target, the triangle where the pace should be. The words say the same. */
export function TargetTrack({ track: { value, target, pace }, shape }: TargetTrackProps) {
  return (
    <span className={classNames('mk-track', `mk-is-${shape}`)} aria-hidden="true">
      <span className="mk-track-value" style={{ width: `${value}%` }} />
      <span className="mk-track-target" style={{ left: `${target}%` }} />
      {pace !== null && <span className="mk-track-pace" style={{ left: `${pace}%` }} />}
    </span>
  );
}
