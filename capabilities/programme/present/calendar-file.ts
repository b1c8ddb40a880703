import ical from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import { parsePlainDate } from '#lib/calendar/index.ts';
import type { ObligationShape } from '../contract.ts';
import type { Anchors } from '../rules/calendar/anchors.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { Speaker } from '../words/speaker.ts';

/**
 * The obligations that have a date, as an iCalendar file (RFC 5545): one all-day event each, its UID the
 * obligation's id, so that a calendar that reads it again moves the event instead of adding a second one.
 */
export function calendarFile(
  found: readonly ObligationShape[],
  context: { programme: Programme; anchors: Anchors; speaker: Speaker; stamp: Temporal.Instant },
): string {
  const { programme, anchors, speaker, stamp } = context;
  const name = speaker.say(programme.programme.short_name ?? programme.programme.name);
  const calendar = ical({
    name,
    prodId: { company: 'Minka', product: 'Minka', language: speaker.locale.toUpperCase() },
  });
  for (const obligation of found) {
    if (obligation.due === null) continue;
    const cluster = obligation.cluster === null ? '' : ` (${obligation.cluster.name})`;
    const assumed = anchors.assumed ? ` ${speaker.t('calendar.assumedMark')}` : '';
    calendar.createEvent({
      id: `${obligation.id}@${programme.programme.id}`,
      start: parsePlainDate(obligation.due),
      allDay: true,
      stamp,
      summary: `${obligation.title}${cluster}${assumed}`,
      description: descriptionOf(obligation, speaker),
    });
  }
  return calendar.toString();
}

function descriptionOf(obligation: ObligationShape, { t }: Speaker): string {
  const lines = [
    `§ ${obligation.paragraph}`,
    t('calendar.owes', { owner: obligation.owner.name }),
    ...obligation.evidence.map(({ what }) => t('calendar.needs', { what })),
    ...(obligation.consequence === null
      ? []
      : [t('calendar.otherwise', { what: obligation.consequence.what })]),
  ];
  return lines.join('\n');
}
