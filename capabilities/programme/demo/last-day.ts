import type { Scene, Stage } from '#kernel/demonstration/scene.ts';
import { addDays, type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import { fillPost, listAssumptions, reviewAssumption } from '../contract.ts';
import type { Desk } from './desk.ts';
import { handInNext, type Office } from './office-day.ts';
import { handOf, papersFor, unitsIn } from './unit-scenes.ts';

/**
 * The day before the demonstration's, so that whoever opens it reads what changed since yesterday: papers that come
 * before their day, the contract of a post given again, an assumption looked at. On a day of rest they catch up.
 */
export function lastDay(office: Office): readonly Scene[] {
  const { desk } = office;
  const on = addDays(desk.premise.ground.today, -1);
  return [
    { on, at: '10:05', play: (stage) => giveAgain(stage, desk) },
    { on, at: '15:20', play: (stage) => reviewNext(stage, desk, on) },
    { on, at: '16:35', play: (stage) => handInNext(stage, office, on) },
  ];
}

/** The coordinator who came last gives the contract of whoever holds a post again: the first copy was hard to read. */
async function giveAgain(stage: Stage, desk: Desk): Promise<void> {
  const cluster = desk.premise.ground.clusters.at(-1)?.id ?? null;
  const hand = handOf(stage, cluster);
  const { units, slots } = await unitsIn(hand, desk, cluster);
  const [unit] = units;
  const post = unit?.posts.at(-1);
  const held = post?.fillings.find(({ fact, last }) => fact.voided === null && last === null);
  if (unit === undefined || post === undefined || held?.person == null) return;
  const { fact, person } = held;
  const contract = slots.fill.filter(({ type }) => type === 'contract');
  const about = { unit, post, name: person.name, on: parsePlainDate(fact.happenedOn) };
  await hand.write(fillPost, {
    body: {
      post: post.id,
      person: person.id,
      happenedOn: fact.happenedOn,
      evidence: await papersFor(hand, desk, contract, about),
      omitted: [],
      corrects: { fact: fact.id, reason: desk.say('post.givenAgain') },
    },
  });
}

/** One that nobody has looked at yet; the last one, where all have been. */
async function reviewNext(stage: Stage, desk: Desk, on: PlainDate): Promise<void> {
  const director = stage.as('director');
  const { assumptions, slots } = await director.ask(listAssumptions, {
    query: { lang: desk.premise.ground.language },
  });
  const next = assumptions.find(({ state }) => state === null) ?? assumptions.at(-1);
  if (next === undefined) return;
  await director.write(reviewAssumption, {
    params: { assumption: next.id },
    body: {
      state: 'holds',
      reason: desk.say('reviewed.holds'),
      happenedOn: on.toString(),
      evidence: [],
      omitted: slots.map((slot) => ({ slot: slot.id, reason: desk.say('reviewed.noPaper') })),
    },
  });
}
