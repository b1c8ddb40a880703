import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { formatDate } from '#kernel/i18n/format-date.ts';
import { parsePlainDate } from '#lib/calendar/index.ts';
import type { ObligationShape } from '../contract.ts';
import type { ChangesOf } from '../queries/load-changes.ts';
import type { Anchors } from '../rules/calendar/anchors.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { Speaker } from '../words/speaker.ts';

type Context = Readonly<{
  programme: Programme;
  anchors: Pick<Anchors, 'assumed'>;
  speaker: Speaker;
  changesOf: ChangesOf;
  /** Ids of those that are the reader's own to hand in; each open one says so. */
  own?: ReadonlySet<string>;
  /** Where one can read all of an obligation. */
  hrefOf?(obligation: ObligationShape): string;
}>;

/** How often a program that follows the file is asked to read it again. */
const everySeconds = 60 * 60;

/**
 * The obligations that have a date, as an iCalendar file (RFC 5545): one all-day event each, in days of the programme's
 * zone. Its UID is the obligation's id and its SEQUENCE counts its changes, so that a calendar that reads it again
 * changes the event instead of adding a second one. What is met says so; what is waived is cancelled.
 */
export function calendarFile(found: readonly ObligationShape[], context: Context): string {
  const { programme, speaker, changesOf, hrefOf } = context;
  const calendar = ical({
    name: speaker.say(programme.programme.short_name ?? programme.programme.name),
    prodId: { company: 'Minka', product: 'Minka', language: speaker.locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: everySeconds,
  });
  for (const obligation of found) {
    if (obligation.due === null) continue;
    const { count, last } = changesOf(obligation);
    calendar.createEvent({
      id: `${obligation.id}@${programme.programme.id}`,
      sequence: count,
      start: parsePlainDate(obligation.due),
      allDay: true,
      // What is said of an obligation is as old as its last change, whenever it is read.
      stamp: last,
      lastModified: last,
      status: obligation.state === 'waived' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: summaryOf(obligation, context),
      description: descriptionOf(obligation, context),
      ...(hrefOf === undefined ? {} : { url: hrefOf(obligation) }),
    });
  }
  return calendar.toString();
}

function summaryOf(obligation: ObligationShape, { anchors, speaker }: Context): string {
  const { title, cluster } = obligation;
  const name = cluster === null ? title : `${title} (${cluster.name})`;
  const standing = standingOf(obligation, speaker);
  if (standing !== null) return `${name}: ${standing}`;
  return anchors.assumed ? `${name} ${speaker.t('calendar.assumedMark')}` : name;
}

/** What has become of it, with its day; null while it is open. */
function standingOf({ state, metOn, submittedOn }: ObligationShape, { t, tag }: Speaker): string | null {
  if (state === 'waived') return t('calendar.waivedMark');
  if (state === 'submitted') return t('calendar.submittedMark', { on: dayOf(submittedOn, tag) });
  if (state === 'met' || state === 'met_late') return t(`calendar.${state}Mark`, { on: dayOf(metOn, tag) });
  return null;
}

function dayOf(date: string | null, tag: string): string {
  return date === null ? '' : formatDate(date, tag);
}

function descriptionOf(obligation: ObligationShape, { speaker, own }: Context): string {
  const { t } = speaker;
  const isToHandIn = own?.has(obligation.id) === true && standingOf(obligation, speaker) === null;
  const lines = [
    `§ ${obligation.paragraph}`,
    t('calendar.owes', { owner: obligation.owner.name }),
    ...(isToHandIn ? [t('calendar.own')] : []),
    ...obligation.evidence.map(({ what }) => t('calendar.needs', { what })),
    ...(obligation.consequence === null
      ? []
      : [t('calendar.otherwise', { what: obligation.consequence.what })]),
  ];
  return lines.join('\n');
}
