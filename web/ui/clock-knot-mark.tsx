import type { PlacedKnot } from './clock-layout.ts';
import { shapeDrawings } from './state-mark.tsx';

/** One place on the cord: a link with its shape, and its label where there is room or while it has the focus. */
export function ClockKnotMark({ placed, cord, width }: { placed: PlacedKnot; cord: number; width: number }) {
  const [knot] = placed.knots;
  const everyKnot = placed.knots.map((one) => `${one.title}, ${one.stateLabel}`).join('; ');
  const label = placed.label ?? {
    side: 'above' as const,
    anchor:
      placed.x < width * 0.2 ? ('start' as const) : placed.x > width * 0.8 ? ('end' as const) : 'middle',
    x: placed.x,
  };
  const above = label.side === 'above';
  const lines = placed.detail ? (above ? [20, 33] : [86, 99]) : above ? [32] : [86];
  return (
    <a
      href={knot.href}
      className={`mk-clock-knot mk-is-${knot.shape}${placed.label ? '' : ' mk-clock-quiet'}`}
      aria-label={everyKnot}
    >
      <title>{everyKnot}</title>
      <path d={`M${placed.x} ${cord}V${above ? 38 : 74}`} stroke="var(--mk-line-strong)" />
      {/* What a finger meets is larger than what is drawn. */}
      <circle cx={placed.x} cy={cord} r="12" fill="transparent" />
      <svg className="mk-mark" x={placed.x - 8} y={cord - 8} width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="8" fill="var(--mk-surface)" />
        {shapeDrawings[knot.shape]}
      </svg>
      <g className="mk-clock-label" textAnchor={label.anchor}>
        <text x={label.x} y={lines[0]} className="mk-clock-title">
          {placed.text}
        </text>
        {placed.detail && (
          <text x={label.x} y={lines[1]}>
            {placed.detail}
          </text>
        )}
      </g>
    </a>
  );
}
