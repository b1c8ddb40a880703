import type { Programme as Tenant } from '#kernel/db/programme.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { anchorsOf, type Occurrence } from '../rules/calendar/anchors.ts';
import { type MovedDate, movedDates } from '../rules/calendar/moved-dates.ts';
import { named } from '../words/names.ts';
import type { Agreement, AgreementContext } from './load-agreement.ts';
import { obligationsOf } from './obligations-of.ts';

type Context = AgreementContext & Readonly<{ programme: Tenant }>;

/** Which dates move when an event comes about on a day. */
export async function effectOf(
  services: Pick<ProgrammeServices, 'promises'>,
  context: Context,
  agreement: Agreement,
  event: Occurrence & Readonly<{ comesAgain: boolean }>,
): Promise<MovedDate[]> {
  const { programme, assumedSignedOn, anchors } = agreement;
  // What comes but once takes the place of what was recorded of it before.
  const others = anchors.occurrences.filter((one) => event.comesAgain || one.event !== event.event);
  const occurrences = [...others, event].sort((a, b) => (a.on < b.on ? -1 : 1));
  const after = { ...agreement, anchors: anchorsOf(programme, assumedSignedOn, occurrences) };
  return movedDates(
    await obligationsOf(services, context, agreement),
    await obligationsOf(services, context, after),
  );
}

/** The moved dates as answers carry them. */
export function presentMoved(moved: readonly MovedDate[], { programme, speaker }: Agreement) {
  return moved.map(({ obligation, before, after }) => ({
    id: obligation.id,
    title: speaker.say(obligation.title),
    cluster: obligation.cluster === undefined ? null : named(obligation.cluster, programme, speaker),
    period: obligation.period?.number ?? null,
    before,
    after,
  }));
}

/** The day from which an event counts now: recorded, stated, or for the signature assumed. */
export function countedFrom({ anchors }: Agreement, event: string): string | null {
  return anchors.events.get(event)?.toString() ?? null;
}
