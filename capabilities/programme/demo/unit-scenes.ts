import type { Role } from '#kernel/auth/roles.ts';
import { type InventedName, nameDrawer } from '#kernel/demonstration/names.ts';
import type { Hand, Member, Scene, Stage } from '#kernel/demonstration/scene.ts';
import { addDays, compareDates, monthStart, type PlainDate } from '#lib/calendar/index.ts';
import type { PaperParty } from '#lib/documents/index.ts';
import { listPersons, recordPerson } from '#people';
import type { UnitShape } from '../contract/units.ts';
import { fillPost, leavePost, openOffice, showUnits } from '../contract.ts';
import type { Desk } from './desk.ts';

// Who watches over a programme fills no post of it.
const employed: readonly Role[] = [
  'director',
  'project_assistant',
  'agency_manager',
  'coordinator',
  'cluster_assistant',
];

type Post = UnitShape['posts'][number];
type Slot = Readonly<{ id: string; type: string; what: string; required: boolean }>;

/** Who may be asked to fill a post: those who sign in there first, then others who come. */
type Pool = Readonly<{ cast: readonly Member[]; taken: Set<string>; draw: () => InventedName }>;

/**
 * The units set up in the first months, one after the other: posts filled with contract and minutes, the office opened.
 * In the ninth month somebody leaves, and the unit stands still until the next one signs.
 */
export function unitScenes(desk: Desk): readonly Scene[] {
  const { ground, chance } = desk.premise;
  const cast = desk.premise.cast.filter(({ role }) => employed.includes(role));
  const pool: Pool = { cast, taken: new Set(), draw: nameDrawer(chance.apart('posts')) };
  const working = (day: PlainDate) => ground.workingDay(day);
  // The executing unit first, then one cluster after the other.
  const places = [null, ...ground.clusters.map(({ id }) => id)];
  const scenes = places.flatMap((cluster, index): Scene[] => {
    const filled = working(addDays(ground.signedOn, 18 + 9 * index));
    const opened = working(addDays(filled, 15));
    return [
      {
        on: filled,
        at: '13:20',
        play: (stage) => fillAll(stage, desk, pool, { cluster, on: filled, withLeaver: index === 1 }),
      },
      { on: opened, at: '11:10', play: (stage) => openAll(stage, desk, cluster, opened) },
    ];
  });
  const first = ground.clusters[0]?.id ?? null;
  const left = working(addDays(monthStart(ground.start, 9), 12));
  const filledAgain = working(addDays(left, 33));
  const change: Scene[] = [
    { on: left, at: '17:30', play: (stage) => leaveOne(stage, desk, first, left) },
    {
      on: filledAgain,
      at: '10:50',
      play: (stage) => fillAll(stage, desk, pool, { cluster: first, on: filledAgain, withLeaver: false }),
    },
  ];
  return [...scenes, ...change].filter(({ on }) => compareDates(on, ground.today) < 0);
}

export const handOf = (stage: Stage, cluster: string | null) =>
  cluster === null ? stage.as('director') : stage.as('coordinator', cluster);

export async function unitsIn(hand: Hand, desk: Desk, cluster: string | null) {
  const { units, slots } = await hand.ask(showUnits, { query: { lang: desk.premise.ground.language } });
  return { units: units.filter((unit) => (unit.cluster?.id ?? null) === cluster), slots };
}

/** Where posts are filled and when; with the leaver, the last of them by somebody who will not stay. */
type Filled = Readonly<{ cluster: string | null; on: PlainDate; withLeaver: boolean }>;

async function fillAll(stage: Stage, desk: Desk, pool: Pool, { cluster, on, withLeaver }: Filled) {
  const hand = handOf(stage, cluster);
  const { units, slots } = await unitsIn(hand, desk, cluster);
  for (const unit of units) {
    for (const post of unit.posts.filter(({ standing }) => !standing.holds)) {
      const isLeft = withLeaver && post === lastPost(units);
      const person = isLeft ? await newcomer(hand, pool, cluster) : await somebody(hand, pool, cluster);
      const evidence = await papersFor(hand, desk, slots.fill, { unit, post, name: person.name, on });
      await hand.write(fillPost, {
        body: { post: post.id, person: person.id, happenedOn: on.toString(), evidence, omitted: [] },
      });
    }
  }
}

const lastPost = (units: readonly UnitShape[]) => units[0]?.posts.at(-1);

/** Whoever signs in for the place and holds no post yet, in the order of the roles; a new one where all do. */
async function somebody(hand: Hand, pool: Pool, cluster: string | null) {
  const { rows } = await hand.ask(listPersons, cluster === null ? {} : { query: { cluster } });
  for (const { person } of pool.cast.filter((member) => member.cluster === cluster)) {
    const found = rows.find(({ name }) => name === `${person.family}, ${person.given}`);
    if (found === undefined || pool.taken.has(found.id)) continue;
    pool.taken.add(found.id);
    return { id: found.id, name: `${person.given} ${person.family}` };
  }
  return newcomer(hand, pool, cluster);
}

async function newcomer(hand: Hand, { taken, draw }: Pool, cluster: string | null) {
  const { given, family, sex } = draw();
  const { person } = await hand.write(recordPerson, {
    body: {
      givenNames: given,
      familyNames: family,
      sex,
      clusters: cluster === null ? [] : [cluster],
      document: null,
      phone: null,
    },
  });
  taken.add(person.id);
  return { id: person.id, name: person.name };
}

type Filling = Readonly<{ unit: UnitShape; post: Post; name: string; on: PlainDate }>;

/** Contract and minutes of a post, each in its slot. */
export async function papersFor(
  hand: Hand,
  desk: Desk,
  slots: readonly Slot[],
  { unit, post, name, on }: Filling,
) {
  const { papers, ground } = desk.premise;
  const parties: readonly PaperParty[] = [
    { label: desk.say('post.employer'), name: ground.agency },
    { label: desk.say('post.person'), name },
    { label: desk.say('post.post'), name: post.name },
  ];
  const evidence = [];
  for (const slot of slots.filter(({ required }) => required)) {
    const isContract = slot.type === 'contract';
    const paper = papers.write(slot.type, {
      what: slot.what,
      on,
      concerns: `${post.name} · ${unit.name}`,
      within: unit.cluster === null ? unit.name : `${unit.name} · ${unit.cluster.name}`,
      ...(isContract ? { parties } : {}),
      signatures: isContract
        ? [{ name, role: post.name }, desk.signed('director')]
        : [desk.signed('director'), desk.signed('project_assistant')],
    });
    evidence.push({ slot: slot.id, file: await hand.give(paper, { name: desk.fileName(paper) }) });
  }
  return evidence;
}

async function openAll(stage: Stage, desk: Desk, cluster: string | null, on: PlainDate): Promise<void> {
  const hand = handOf(stage, cluster);
  const { units, slots } = await unitsIn(hand, desk, cluster);
  for (const unit of units.filter(({ office }) => !office.standing.holds)) {
    const place = desk.premise.ground.clusters.find(({ id }) => id === cluster)?.name;
    const number = 120 + desk.premise.chance.below(800);
    const address =
      place === undefined
        ? desk.say('post.address', { number })
        : desk.say('post.addressIn', { number, place });
    const evidence = [];
    for (const slot of slots.open.filter(({ required }) => required)) {
      const signatures = [desk.signed('director')];
      const paper = desk.premise.papers.write(slot.type, {
        what: slot.what,
        on,
        concerns: unit.name,
        signatures,
      });
      evidence.push({ slot: slot.id, file: await hand.give(paper, { name: desk.fileName(paper) }) });
    }
    await hand.write(openOffice, {
      body: { unit: unit.id, address, happenedOn: on.toString(), evidence, omitted: [] },
    });
  }
}

/** Whoever holds the last post of a cluster's unit leaves it. */
async function leaveOne(stage: Stage, desk: Desk, cluster: string | null, on: PlainDate): Promise<void> {
  const director = stage.as('director');
  const { units, slots } = await unitsIn(director, desk, cluster);
  const filling = lastPost(units)?.fillings.find(({ fact, last }) => fact.voided === null && last === null);
  if (filling === undefined) return;
  const omitted = slots.leave
    .filter(({ required }) => required)
    .map(({ id }) => ({ slot: id, reason: desk.say('post.noLetter') }));
  await director.write(leavePost, {
    params: { fact: filling.fact.id },
    body: { reason: desk.say('post.left'), happenedOn: on.toString(), evidence: [], omitted },
  });
}
