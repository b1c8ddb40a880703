/**
 * The instant at which the clocks of a time zone show a local time ("2026-06-30T12:00"). Where that time is
 * skipped or shown twice, the offset before the change is used.
 */
export function instantOfWallTime(local: string, timeZone: string): string {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) throw new RangeError(`Not a local time: "${local}"`);
  const first = wanted - offsetAt(wanted, timeZone);
  const exact = wanted - offsetAt(first, timeZone);
  return isoSeconds(exact);
}

/**
 * What the clocks of a time zone show at an instant, in the form that an input of date and time takes: the first full
 * second that is not before it, so that what was recorded then counts as recorded. A full minute is shown without seconds.
 */
export function wallTimeOfInstant(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError(`Not an instant: "${instant}"`);
  const second = Math.ceil(at / 1_000) * 1_000;
  return isoSeconds(second + offsetAt(second, timeZone))
    .slice(0, 19)
    .replace(/:00$/, '');
}

/** The day and the time, to the minute, that the clocks of a time zone showed at an instant: `2026-11-25` and `20:13`. */
export function momentOfInstant(instant: string, timeZone: string): { day: string; time: string } {
  const shown = shownIn(timeZone, Date.parse(instant));
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

function offsetAt(at: number, timeZone: string): number {
  return Date.parse(shownIn(timeZone, at)) - Math.floor(at / 1000) * 1000;
}

function isoSeconds(at: number): string {
  return shownIn('UTC', at);
}

/** What the clocks of a time zone show, written as if they stood at UTC. */
function shownIn(timeZone: string, at: number): string {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  for (const { type, value } of format.formatToParts(at)) shown[type] = value;
  return `${shown.year}-${shown.month}-${shown.day}T${shown.hour}:${shown.minute}:${shown.second}Z`;
}
