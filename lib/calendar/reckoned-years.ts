/** The years with which people reckon: a date outside them is a slip of the keyboard. */
export const reckonedYears = { first: 1900, last: 2199 } as const;

/** Whether the year of an ISO date is one with which people reckon. */
export function isReckonedDate(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= reckonedYears.first && year <= reckonedYears.last;
}
