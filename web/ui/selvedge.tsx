import { useId } from 'react';

/** The woven edge, 8 px wide: identity of the product and seal of what is frozen. */
export function Selvedge({ across = false }: { across?: boolean }) {
  const id = useId();
  const turn = across ? 'matrix(0 1 1 0 0 0)' : undefined;
  return (
    <svg
      className={across ? 'mk-selvedge mk-selvedge-across' : 'mk-selvedge'}
      width={across ? '100%' : 8}
      height={across ? 8 : '100%'}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <pattern id={id} width={across ? 24 : 8} height={across ? 8 : 24} patternUnits="userSpaceOnUse">
        <g transform={turn}>
          <path fill="var(--mk-selvedge)" d="M0 0h8v24H0z" />
          <path fill="var(--mk-weave-light)" d="M0 2h2v2h2v2h2v2h2v2H6v2H4v2H2v2H0z" />
          <path fill="var(--mk-weave-dark)" d="M0 6h2v2h2v2H2v2H0z" />
        </g>
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
