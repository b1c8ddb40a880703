import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '#kernel/clock/clock.ts';
import { Problem } from '#kernel/problem.ts';
import { closingOffice } from '../capabilities/programme/actions/close-office.ts';
import { fillingPost } from '../capabilities/programme/actions/fill-post.ts';
import { keepingUnitFacts } from '../capabilities/programme/actions/keeping-unit-facts.ts';
import { leavingPost } from '../capabilities/programme/actions/leave-post.ts';
import { openingOffice } from '../capabilities/programme/actions/open-office.ts';
import { voidClosing, voidFilling, voidLeaving, voidOpening } from '../capabilities/programme/contract.ts';
import { programmeGuide } from '../capabilities/programme/guide.ts';
import type { UnitPlace } from '../capabilities/programme/rules/posts/unit-places.ts';
import type { DbTest } from './database.ts';
import { withoutPapers } from './unit-steps.ts';

/** Where a story is told: in which programme, about which units, with whom, on which days. */
export type Scene = Readonly<{
  t: DbTest;
  slug: string;
  units: readonly UnitPlace[];
  persons: readonly string[];
  days: readonly string[];
}>;

/** A fact as whoever recorded it remembers it; `of` is what it ends, and `place` where it lies. */
export type Remembered = {
  readonly kind: 'filling' | 'leaving' | 'opening' | 'closing';
  readonly id: string;
  readonly place: string;
  readonly of: string;
  readonly day: string;
  readonly recorded: Temporal.Instant;
  voided: Temporal.Instant | null;
};

/** One thing that somebody tries to record. Numbers choose among what there is, and are taken as far round as need be. */
export type Step = Readonly<{
  what: 'begin' | 'end' | 'correct' | 'void';
  which: number;
  day: number;
  who: number;
  lastDay: number | null;
}>;

/** Stories in which every place of one unit is filled to begin with, so that it runs now and then; after that, anything. */
export function stories(dayCount: number, placeCount: number): fc.Arbitrary<readonly Step[]> {
  const step = fc.record({
    what: fc.constantFrom('begin', 'begin', 'end', 'end', 'correct', 'void'),
    which: fc.nat(1000),
    day: fc.nat(dayCount - 1),
    who: fc.nat(1000),
    lastDay: fc.option(fc.nat(dayCount - 1), { freq: 4 }),
  });
  const firstDays = fc.array(fc.nat(5), { minLength: placeCount, maxLength: placeCount });
  return fc
    .tuple(firstDays, fc.array(step, { minLength: 3, maxLength: 11 }))
    .map(([first, then]) => [
      ...first.map((day, which): Step => ({ what: 'begin', which, day, who: 0, lastDay: null })),
      ...then,
    ]);
}

export function isBeginning({ kind }: Pick<Remembered, 'kind'>): boolean {
  return kind === 'filling' || kind === 'opening';
}

type Telling = Readonly<{ scene: Scene; memory: Remembered[]; step: Step; clock: Clock }>;

/** Does what a step says through the actions of the house, and remembers it; what is refused changes nothing. */
export async function takeStep(telling: Telling): Promise<void> {
  try {
    await act(telling);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    assert.match(error.code, /^(programme\.(post|filling|office|opening)-|facts\.voided$)/);
  }
}

async function act(telling: Telling): Promise<void> {
  const { scene, memory, step } = telling;
  const pick = <T>(among: readonly T[]): T | undefined => among[step.which % Math.max(among.length, 1)];
  if (step.what === 'begin') {
    const places = scene.units.flatMap(({ id, posts }) => [id, ...posts.map((post) => post.id)]);
    return begin(telling, pick(places) ?? '');
  }
  if (step.what === 'end') {
    const beginning = pick(memory.filter(isBeginning));
    return beginning === undefined ? undefined : end(telling, beginning);
  }
  const fact = pick(memory.filter(({ voided }) => voided === null));
  if (fact === undefined) return undefined;
  if (step.what === 'void') return takeBack(telling, fact);
  if (isBeginning(fact)) return begin(telling, fact.place, fact);
  const ended = memory.find(({ id }) => id === fact.of);
  return ended === undefined ? undefined : end(telling, ended, fact);
}

const services = { programmes: programmeGuide, projectors: [] };
const reason = 'So it was said';

async function begin(telling: Telling, place: string, corrected?: Remembered): Promise<void> {
  const { scene, step } = telling;
  const { t, days, persons } = scene;
  const body = bodyOf(telling, corrected);
  const params = { programme: scene.slug };
  if (scene.units.some(({ id }) => id === place)) {
    const input = { params, body: { ...body, unit: place, address: 'Calle Uno 123' } };
    const { fact } = await t.act(openingOffice(services).action, input, castOf(telling));
    forget(telling, corrected);
    return remember(telling, { kind: 'opening', id: fact, place, of: '' });
  }
  const lastDay = step.lastDay === null ? undefined : days[step.lastDay];
  const left = lastDay === undefined ? {} : { left: { lastDay, reason } };
  const person = persons[step.who % persons.length] ?? '';
  const input = { params, body: { ...body, ...withoutPapers, ...left, post: place, person } };
  const { fact, unit } = await t.act(fillingPost(services).action, input, castOf(telling));
  forget(telling, corrected);
  remember(telling, { kind: 'filling', id: fact, place, of: '' });
  const fillings = unit.posts.flatMap((post) => post.fillings);
  const [ending] = fillings.find((one) => one.fact.id === fact)?.endings ?? [];
  if (ending === undefined) return;
  remember(telling, { kind: 'leaving', id: ending.fact.id, place, of: fact }, ending.fact.happenedOn);
}

async function end(telling: Telling, beginning: Remembered, corrected?: Remembered): Promise<void> {
  const { t, slug } = telling.scene;
  const params = { programme: slug, fact: beginning.id };
  const input = { params, body: { ...bodyOf(telling, corrected), reason } };
  const isPost = beginning.kind === 'filling';
  const { fact } = isPost
    ? await t.act(leavingPost(services).action, input, castOf(telling))
    : await t.act(closingOffice(services).action, input, castOf(telling));
  forget(telling, corrected);
  const kind = isPost ? 'leaving' : 'closing';
  remember(telling, { kind, id: fact, place: beginning.place, of: beginning.id });
}

const voidings = { filling: voidFilling, leaving: voidLeaving, opening: voidOpening, closing: voidClosing };

async function takeBack(telling: Telling, fact: Remembered): Promise<void> {
  const { t, slug } = telling.scene;
  const { path } = voidings[fact.kind];
  const route = keepingUnitFacts(services).find(({ endpoint }) => endpoint.path === path);
  assert.ok(route);
  const input = { params: { programme: slug, fact: fact.id }, body: { reason } };
  await t.act(route.action, input, castOf(telling));
  forget(telling, fact);
}

function bodyOf({ scene, step }: Telling, corrected: Remembered | undefined) {
  const corrects = corrected === undefined ? {} : { corrects: { fact: corrected.id, reason } };
  return { evidence: [], omitted: [], happenedOn: scene.days[step.day] ?? '', ...corrects };
}

function castOf({ scene, clock }: Telling) {
  return { programme: scene.slug, clock };
}

function remember(
  { scene, memory, step, clock }: Telling,
  fact: Pick<Remembered, 'kind' | 'id' | 'place' | 'of'>,
  day = scene.days[step.day] ?? '',
): void {
  memory.push({ ...fact, day, recorded: clock.now(), voided: null });
}

function forget({ clock }: Telling, fact: Remembered | undefined): void {
  if (fact !== undefined) fact.voided = clock.now();
}
