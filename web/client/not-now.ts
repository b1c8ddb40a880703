/** Why an address does not show now: an earlier day, one that has not come yet, or what was known earlier. */
export type NotNow = 'past' | 'ahead' | 'known';

/** The day is said before the moment of knowledge: it is what the page is read at. */
export function notNow({
  at,
  known,
  today,
}: {
  at: string | undefined;
  known: string | undefined;
  /** Undefined until the server told: then a day that is named may be another. */
  today: string | undefined;
}): NotNow | undefined {
  if (at !== undefined && at !== today) return today !== undefined && at > today ? 'ahead' : 'past';
  return known === undefined ? undefined : 'known';
}
