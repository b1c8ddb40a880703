/** The day and the time that the clocks of a time zone showed at an instant: `2026-11-25` and `20:13`. */
export function localMoment(instant: string, timeZone: string): { day: string; time: string } {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  for (const { type, value } of format.formatToParts(Date.parse(instant))) shown[type] = value;
  return {
    day: `${shown.year}-${shown.month}-${shown.day}`,
    time: `${shown.hour}:${shown.minute}`,
  };
}
