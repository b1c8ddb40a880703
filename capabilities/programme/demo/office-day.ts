import type { Hand, Stage } from '#kernel/demonstration/scene.ts';
import {
  addDays,
  compareDates,
  daysBetween,
  earlierOf,
  type PlainDate,
  parsePlainDate,
} from '#lib/calendar/index.ts';
import type { ObligationShape } from '../contract/shapes.ts';
import { relieveObligation, showCalendar, showObligation, submitPapers } from '../contract.ts';
import type { Desk } from './desk.ts';
import { dayOf, type Fate } from './fate.ts';

/** What the office remembers of an obligation from week to week. */
export type Case = { fate: Fate; corrects?: string; putRightOn?: PlainDate; returnedOn?: PlainDate };

export type Office = {
  readonly desk: Desk;
  readonly cases: Map<string, Case>;
  /** Obligations whose papers lie with whoever must be satisfied. */
  readonly unanswered: Set<string>;
  /** Clusters that have photographed a paper; afterwards they have found out how to scan. */
  readonly photographed: Set<string>;
  readonly fateOf: (obligation: ObligationShape) => Fate;
  /** What was owed when somebody last looked. */
  owed: readonly ObligationShape[];
  /** Before this day nothing is to be done, as far as was seen then. */
  restsUntil: PlainDate | undefined;
};

/** Something new may be owed after so many days, although nothing that is known will be. */
const longestRestDays = 35;
/** What would be handed in within so many days may come early. */
const nearDays = 14;

/** What those who carry the programme out do on one day of the week: papers handed in, letters recorded, days put right. */
export async function officeDay(stage: Stage, office: Office, on: PlainDate): Promise<void> {
  const { desk, cases, fateOf, restsUntil } = office;
  if (restsUntil !== undefined && compareDates(on, restsUntil) < 0) return;
  const lang = desk.premise.ground.language;
  const { obligations } = await stage.as('director').ask(showCalendar, { query: { lang } });
  office.owed = obligations;
  let next = addDays(on, longestRestDays);
  for (const obligation of obligations) {
    const { id, origin, due } = obligation;
    // An indicator is met by what is recorded elsewhere, and not by a paper of its own.
    if (origin === 'indicator' || due === null) continue;
    const day = dayFor(obligation, cases.get(id));
    if (day === undefined) continue;
    if (compareDates(day, on) > 0) {
      next = earlierOf(next, day);
      continue;
    }
    const own = cases.get(id) ?? { fate: fateOf(obligation) };
    cases.set(id, own);
    const isDue = compareDates(dayFor(obligation, own) ?? addDays(on, 1), on) <= 0;
    if (own.putRightOn !== undefined) await putRight(stage, office, obligation, on);
    else if (isDue) await act(stage, office, obligation, own, on);
    next = earlierOf(next, addDays(on, 1));
  }
  office.restsUntil = next;
}

/** Hands in what would have been handed in next, before the day on which somebody would have; nothing where that is far. */
export async function handInNext(stage: Stage, office: Office, on: PlainDate): Promise<void> {
  const { desk, cases, unanswered } = office;
  const lang = desk.premise.ground.language;
  const { obligations } = await stage.as('director').ask(showCalendar, { query: { lang } });
  const ahead = obligations.flatMap((obligation) => {
    const own = cases.get(obligation.id);
    const isRelieved = own?.fate === 'waived' || own?.fate === 'extended';
    const day = dayFor(obligation, own);
    if (obligation.origin === 'indicator' || isRelieved || day === undefined) return [];
    return daysBetween(on, day) <= nearDays ? [{ obligation, day }] : [];
  });
  const [next] = ahead.toSorted((a, b) => compareDates(a.day, b.day));
  if (next === undefined) return;
  await handIn(desk.handFor(stage, next.obligation), office, next.obligation, on);
  if (next.obligation.acceptedBy !== null) unanswered.add(next.obligation.id);
}

/** The day on which somebody next acts on an obligation, as far as that is known; undefined where nobody will. */
function dayFor({ state, due }: ObligationShape, own: Case | undefined): PlainDate | undefined {
  if (own?.putRightOn !== undefined) return own.putRightOn;
  if (due === null || !['not_due', 'due_soon', 'late', 'breached'].includes(state)) return undefined;
  if (own?.returnedOn !== undefined) return addDays(own.returnedOn, 16);
  return dayOf(own?.fate ?? 'in_time', parsePlainDate(due));
}

async function act(stage: Stage, office: Office, obligation: ObligationShape, own: Case, on: PlainDate) {
  const { desk, unanswered } = office;
  const { fate } = own;
  const due = parsePlainDate(obligation.due ?? on.toString());
  if (fate === 'waived' || fate === 'extended') {
    await relieve(stage, desk, obligation, fate, on);
    own.fate = 'in_time';
    return;
  }
  const hand = desk.handFor(stage, obligation);
  const happened = fate === 'recorded_late' ? addDays(due, -3) : on;
  const detail = await handIn(hand, office, obligation, happened);
  delete own.returnedOn;
  if (obligation.acceptedBy !== null) unanswered.add(obligation.id);
  if (fate !== 'corrected') return;
  const submitted = detail.story.findLast((one) => one.act === 'submitted');
  if (submitted !== undefined) {
    own.corrects = submitted.id;
    own.putRightOn = addDays(on, 24);
  }
  own.fate = 'in_time';
}

/** Hands in a paper for each slot that is empty; the first that a cluster gathers comes photographed. */
async function handIn(
  hand: Hand,
  { desk, photographed }: Office,
  obligation: ObligationShape,
  happened: PlainDate,
  corrects?: Readonly<{ fact: string; reason: string }>,
) {
  const evidence = [];
  for (const slot of obligation.evidence) {
    if (slot.filled && corrects === undefined) continue;
    const paper = desk.paperFor(hand, obligation, slot, happened);
    const byPhone = obligation.cluster !== null && !photographed.has(obligation.cluster.id);
    if (obligation.cluster !== null) photographed.add(obligation.cluster.id);
    const name = desk.fileName(paper, byPhone ? 'jpg' : 'pdf');
    evidence.push({ slot: slot.id, file: await hand.give(paper, { name, photographed: byPhone }) });
  }
  return hand.write(submitPapers, {
    params: { obligation: obligation.id },
    body: {
      happenedOn: happened.toString(),
      evidence,
      omitted: [],
      ...(corrects === undefined ? {} : { corrects }),
    },
  });
}

async function putRight(
  stage: Stage,
  office: Office,
  obligation: ObligationShape,
  on: PlainDate,
): Promise<void> {
  const { desk, cases } = office;
  const own = cases.get(obligation.id);
  const fact = own?.corrects;
  if (own === undefined || fact === undefined) return;
  delete own.putRightOn;
  delete own.corrects;
  const hand = desk.handFor(stage, obligation);
  const { story } = await hand.ask(showObligation, { params: { obligation: obligation.id } });
  const wrong = story.find(({ id }) => id === fact);
  const happened = addDays(parsePlainDate(wrong?.happenedOn ?? on.toString()), -5);
  const reason = desk.say('corrected', { date: desk.premise.papers.date(happened) });
  await handIn(hand, office, obligation, happened, { fact, reason });
}

async function relieve(
  stage: Stage,
  desk: Desk,
  obligation: ObligationShape,
  relief: 'waived' | 'extended',
  on: PlainDate,
): Promise<void> {
  const director = stage.as('director');
  const until = addDays(parsePlainDate(obligation.due ?? on.toString()), 30);
  const happened = addDays(on, -2);
  const reason = desk.say(`${relief}.reason`, { date: desk.premise.papers.date(until) });
  const paper = desk.letterFrom(desk.say(`${relief}.what`), {
    concerns: obligation.title,
    on: happened,
    says: reason,
  });
  const { letterSlot } = await director.ask(showObligation, { params: { obligation: obligation.id } });
  const file = await director.give(paper, { name: desk.fileName(paper) });
  await director.write(relieveObligation, {
    params: { obligation: obligation.id },
    body: {
      relief,
      ...(relief === 'extended' ? { until: until.toString() } : {}),
      reason,
      happenedOn: happened.toString(),
      evidence: [{ slot: letterSlot.id, file }],
      omitted: [],
    },
  });
}
