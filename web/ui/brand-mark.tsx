/** The mark: two slopes of a stepped weave that meet and leave room for one thread. */
export function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 26 22"
      width={size}
      height={(size * 22) / 26}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path
        fill="var(--mk-cochineal)"
        d="M1 21v-8h3V9h3V5h3V1h6v4h3v4h3v4h3v8h-6v-4h-3v-4h-2V9h-2v4h-2v4H8v4z"
      />
    </svg>
  );
}
