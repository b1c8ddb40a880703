import { dayOutside } from '#kernel/demonstration/problems.ts';
import type { Ground } from '#kernel/demonstration/scene.ts';
import { isLocale } from '#kernel/i18n/choose-locale.ts';
import { invariant } from '#kernel/invariant.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  monthEnd,
  monthStart,
  type PlainDate,
  parsePlainDate,
  programmeMonthOf,
  rollToWorkingDay,
} from '#lib/calendar/index.ts';
import { filesInvalid } from '../problems.ts';
import { anchorsOf, statedSignature, workingCalendarOf } from '../rules/calendar/anchors.ts';
import type { Programme } from '../rules/format/programme.ts';
import { type ProgrammeBytes, readProgramme } from '../rules/format/read-programme.ts';
import { sayIn } from '../words/speaker.ts';

/** The month of the programme in which a demonstration plays, unless a day is named. */
const playedMonth = 20;

type Wanted = Readonly<{
  /** The day that is named; undefined for the usual one. */
  day: PlainDate | undefined;
  /** Today in a zone: the day of the demonstration where the files do not say when the agreement was signed. */
  now(timeZone: string): PlainDate;
}>;

/**
 * What a demonstration of a programme plays on. Where nothing says when it was signed, the signature falls so that
 * today lies in month 20; where the files say it, the demonstration plays in month 20 or on the day that is named.
 */
export function groundOf(files: ProgrammeBytes, wanted: Wanted): Ground {
  const read = readProgramme(files);
  if ('problems' in read) {
    const [first] = read.problems;
    throw filesInvalid({
      count: read.problems.length,
      first: first === undefined ? '' : `${first.file}:${first.line}: ${first.message.en}`,
    });
  }
  const { programme } = read;
  const about = programme.programme;
  const [first = 'en'] = about.languages;
  const language = isLocale(first) ? first : 'en';
  const party = (role: string) => about.parties.find((one) => one.role === role) ?? about.parties[0];
  const calendar = workingCalendarOf(programme);
  return {
    slug: about.id,
    name: sayIn(about.short_name ?? about.name, language),
    files,
    timeZone: about.time_zone,
    language,
    tag: about.locales[language] ?? language,
    clusters: about.clusters.map(({ id, name }) => ({ id, name: sayIn(name, language) })),
    agency: sayIn(party('executing_agency')?.name ?? about.name, language),
    donor: sayIn((party('supervisor') ?? party('donor'))?.name ?? about.name, language),
    workingDay: (day) => rollToWorkingDay(day, 'after', calendar),
    ...datesOf(programme, wanted),
  };
}

function datesOf(programme: Programme, { day, now }: Wanted) {
  const stated = statedSignature(programme);
  if (stated === undefined) {
    const today = day ?? now(programme.programme.time_zone);
    const signedOn = signatureFor(programme, today);
    return { signedOn, signatureStated: false, start: startFrom(programme, signedOn), today };
  }
  const signedOn = parsePlainDate(stated);
  const start = startFrom(programme, signedOn);
  const today = day ?? addDays(monthStart(start, playedMonth), 14);
  const [from, to] = [monthStart(start, 2), monthEnd(start, 60)];
  if (today.since(from).days < 0 || today.since(to).days > 0) {
    throw dayOutside({ day: today.toString(), first: from.toString(), last: to.toString() });
  }
  return { signedOn, signatureStated: true, start, today };
}

/** The working day on which a programme is signed so that a day lies in the middle of its month 20. */
function signatureFor(programme: Programme, today: PlainDate): PlainDate {
  const middle = addDays(addMonths(today, 1 - playedMonth), -14);
  // Between the signature and the first day may lie a length of its own.
  const lead = daysBetween(middle, startFrom(programme, middle));
  const signedOn = rollToWorkingDay(addDays(middle, -lead), 'before', workingCalendarOf(programme));
  const month = programmeMonthOf(startFrom(programme, signedOn), today);
  invariant(month === playedMonth, `the day lies in month ${playedMonth}, not ${month}`);
  return signedOn;
}

/** First day of month 1; a programme whose start waits for another event begins with its signature here. */
function startFrom(programme: Programme, signedOn: PlainDate): PlainDate {
  return anchorsOf(programme, signedOn).start ?? signedOn;
}
