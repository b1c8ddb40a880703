/** A calendar date without time, "2026-12-30". */
export type IsoDate = string;
/** An instant, "2026-06-30T12:00:00Z". */
export type IsoInstant = string;

/** "30 dic 2026", "30 Dec 2026": day, month, year in every language, with the region's own name of the month. */
export function formatDate(date: IsoDate, tag: string): string {
  return written(part(date), tag, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "30 dic", "30 Dec": where the year is said elsewhere. */
export function formatDayAndMonth(date: IsoDate, tag: string): string {
  return written(part(date), tag, { day: 'numeric', month: 'short' });
}

/** "Miércoles 25 de noviembre", "Wednesday 25 November": the title of a day. */
export function formatDayTitle(date: IsoDate, tag: string): string {
  const { weekday, day, month } = parts(part(date), tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const between = tag.startsWith('es') ? ' de ' : ' ';
  return `${capital(weekday ?? '', tag)} ${day ?? ''}${between}${month ?? ''}`;
}

/** "30 de junio de 2026", "June 30, 2026": as a letter has it. */
export function formatWrittenDate(date: IsoDate, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(part(date));
}

/** "dic 2026", "Dec 2026". */
export function formatMonth(date: IsoDate, tag: string): string {
  return written(part(date), tag, { month: 'short', year: 'numeric' });
}

/** "30 jun 2026, 12:00": the moment as a clock in the programme's time zone showed it. */
export function formatInstant(instant: IsoInstant, tag: string, timeZone: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError(`Not an instant: "${instant}"`);
  const day = written(at, tag, { day: 'numeric', month: 'short', year: 'numeric' }, timeZone);
  const { hour, minute } = parts(at, tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone);
  return `${day}, ${hour ?? ''}:${minute ?? ''}`;
}

/** The calendar date that a moment has in a time zone. */
export function dayOfInstant(instant: IsoInstant, timeZone: string): IsoDate {
  const { year, month, day } = parts(
    Date.parse(instant),
    'en',
    { year: 'numeric', month: '2-digit', day: '2-digit' },
    timeZone,
  );
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
}

/** "hoy", "ayer", "dentro de 35 días", "35 days ago": days from one date to another, in words. */
export function formatDayDistance(days: number, tag: string): string {
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day');
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysFrom(from: IsoDate, to: IsoDate): number {
  return Math.round((part(to) - part(from)) / 86_400_000);
}

function part(date: IsoDate): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!found) throw new RangeError(`Not a calendar date: "${date}"`);
  return Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function parts(at: number, tag: string, style: Intl.DateTimeFormatOptions, timeZone = 'UTC'): Parts {
  const found: Parts = {};
  for (const { type, value } of new Intl.DateTimeFormat(tag, { ...style, timeZone }).formatToParts(at)) {
    found[type] = value;
  }
  return found;
}

function written(at: number, tag: string, style: Intl.DateTimeFormatOptions, timeZone?: string): string {
  const { day, month, year } = parts(at, tag, style, timeZone);
  // Abbreviations lose their full stop ("dic."), which would end the sentence around the date.
  return [day, month?.replace('.', ''), year].filter(Boolean).join(' ');
}

function capital(word: string, tag: string): string {
  return word.charAt(0).toLocaleUpperCase(tag) + word.slice(1);
}
