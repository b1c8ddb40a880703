import type { ReactNode } from 'react';

/** Signs that act or guide. States have their own shapes (state-mark). */
export type IconName =
  | 'clock'
  | 'search'
  | 'close'
  | 'plus'
  | 'arrow-right'
  | 'chevron-down'
  | 'chevron-right'
  | 'sort-up'
  | 'sort-down'
  | 'today'
  | 'results'
  | 'agreement'
  | 'calendar'
  | 'copy'
  | 'done'
  | 'sun'
  | 'moon'
  | 'download'
  | 'upload'
  | 'camera'
  | 'file'
  | 'people'
  | 'audit'
  | 'account';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

const drawings: Record<IconName, ReactNode> = {
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" {...line} />
      <path d="M8 4.4V8l2.6 1.8" {...line} />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.6" {...line} />
      <path d="M10.4 10.4 14 14" {...line} />
    </>
  ),
  plus: <path d="M8 2.5v11M2.5 8h11" {...line} />,
  close: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" {...line} />,
  'arrow-right': <path d="M3 8h9M8.5 4 12.5 8l-4 4" {...line} />,
  'chevron-down': <path d="M4 6l4 4 4-4" {...line} />,
  'chevron-right': <path d="M6 4l4 4-4 4" {...line} />,
  'sort-up': <path d="M8 4l4 6H4z" fill="currentColor" />,
  'sort-down': <path d="M8 12 4 6h8z" fill="currentColor" />,
  today: <path d="M2 7.5 8 2l6 5.5M3.5 6.5V14h9V6.5" {...line} />,
  results: <path d="M2 13.5h12M4.5 13V8.5M8 13V3M11.5 13V6" {...line} />,
  agreement: (
    <>
      <path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3" {...line} />
      <path d="M5.5 8h5M5.5 10.5h5" {...line} />
    </>
  ),
  calendar: (
    <>
      <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.8v3M10.5 1.8v3" {...line} />
      <path d="M5 9h2v2H5z" fill="currentColor" />
    </>
  ),
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" {...line} />,
  done: <path d="M3 8.5l3.5 3.5L13 4.5" {...line} />,
  sun: (
    <>
      <circle cx="8" cy="8" r="3" {...line} />
      <path
        d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5 13 13M13 3l-1.5 1.5M4.5 11.5 3 13"
        {...line}
      />
    </>
  ),
  moon: <path d="M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z" {...line} />,
  people: (
    <>
      <circle cx="6" cy="5.2" r="2.6" {...line} />
      <path
        d="M1.5 13.5c0-3 2-4.6 4.500-4.600s4.500 1.600 4.500 4.600M10.500 2.900a2.600 2.600 0 0 1 0 4.700M12 9.300c1.600.7 2.500 2.100 2.500 4.200"
        {...line}
      />
    </>
  ),
  audit: (
    <>
      <path d="M3 2.500h10M3 6.200h10M3 9.900h5.500M3 13.500h4" {...line} />
      <path d="M9.800 12.200l1.700 1.700 3-3.400" {...line} />
    </>
  ),
  account: (
    <>
      <circle cx="8" cy="5.300" r="2.800" {...line} />
      <path d="M2.800 14c.3-3.200 2.300-4.800 5.200-4.800s4.900 1.600 5.200 4.800" {...line} />
    </>
  ),
  upload: <path d="M8 11V3M4.500 6 8 2.500 11.500 6M2.500 13.500h11" {...line} />,
  camera: (
    <>
      <path d="M2 5h2.800L6 3h4l1.200 2H14v8.500H2z" {...line} />
      <circle cx="8" cy="9" r="2.400" {...line} />
    </>
  ),
  file: <path d="M3.500 1.500h6l3 3v10h-9zM9.500 1.500v3h3" {...line} />,
  download: <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" {...line} />,
};

/** Always beside a word, or inside a control that has a name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
