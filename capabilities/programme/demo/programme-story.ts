import type { Premise, Scene, Story } from '#kernel/demonstration/scene.ts';
import { addDays, compareDates, type PlainDate } from '#lib/calendar/index.ts';
import { listEvents } from '../contract.ts';
import { answerDay } from './answer-day.ts';
import { openDesk } from './desk.ts';
import { type EventRhythm, eventDay, record } from './event-day.ts';
import { fateDrawer } from './fate.ts';
import { lastDay } from './last-day.ts';
import { type Office, officeDay } from './office-day.ts';
import { unitScenes } from './unit-scenes.ts';
import { yearlyScenes } from './yearly-scenes.ts';

/**
 * The agreement as it is lived: signed, then week by week papers handed in for what its own files ask, answers given and
 * events recorded. What becomes of each obligation is drawn by its kind, and never by its name.
 */
export const programmeStory: Story = (premise) => {
  const { ground } = premise;
  const office: Office = {
    desk: openDesk(premise),
    cases: new Map(),
    unanswered: new Set(),
    photographed: new Set(),
    fateOf: fateDrawer(ground.today),
    owed: [],
    restsUntil: undefined,
  };
  const rhythm: EventRhythm = {};
  const seldom = [...unitScenes(office.desk), ...yearlyScenes(office.desk)];
  const weekly = weeksOf(premise).flatMap((on): Scene[] => [
    { on, at: '09:30', play: (stage) => officeDay(stage, office, on) },
    { on, at: '12:10', play: (stage) => eventDay(stage, office, rhythm, on) },
    { on, at: '16:00', play: (stage) => answerDay(stage, office, on) },
  ]);
  const signed = ground.signatureStated ? [] : [signing(premise, office)];
  return [...signed, ...seldom, ...weekly, ...lastDay(office)];
};

/** The signature is recorded the working day after it. */
function signing({ ground }: Premise, office: Office): Scene {
  return {
    on: ground.workingDay(addDays(ground.signedOn, 1)),
    at: '08:40',
    async play(stage) {
      const director = stage.as('director');
      const { events } = await director.ask(listEvents, { query: { lang: ground.language } });
      const signature = events.find(({ id }) => id === 'signature');
      if (signature !== undefined) await record(director, office, signature, ground.signedOn);
    },
  };
}

/** One working day of each week from the signature to the day before the demonstration's. */
function weeksOf({ ground }: Premise): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let week = 1; ; week += 1) {
    const day = ground.workingDay(addDays(ground.signedOn, 7 * week));
    if (compareDates(day, ground.today) >= 0) return days;
    days.push(day);
  }
}
