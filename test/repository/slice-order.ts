/** The slices of `capabilities/` in the order in which they may know each other: a slice imports earlier ones only. */
export const sliceOrder = [
  'people',
  'programme',
  'forms',
  'enterprises',
  'finance',
  'events',
  'networks',
  'councils',
  'services',
  'markets',
  'indicators',
  'reports',
  'evaluation',
  'outreach',
] as const;
