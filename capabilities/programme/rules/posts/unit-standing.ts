import {
  type Beginning,
  type Ending,
  heldSince,
  type Spell,
  spellsOf,
  turnsOf,
  vacantSince,
} from './spells.ts';
import type { UnitPlace } from './unit-places.ts';

/** The spells of a unit's office and of each of its posts, by the place of the post. */
export type UnitSpells = Readonly<{
  office: readonly Spell[];
  posts: ReadonlyMap<string, readonly Spell[]>;
}>;

/** The facts that stand, by whichever clocks. */
export type StandingFacts = Readonly<{
  fillings: readonly Beginning[];
  leavings: readonly Ending[];
  openings: readonly Beginning[];
  closings: readonly Ending[];
}>;

/** The spells of a unit's office and of its posts, from the facts that stand. */
export function unitSpells(
  place: UnitPlace,
  { fillings, leavings, openings, closings }: StandingFacts,
): UnitSpells {
  return {
    office: spellsOf(place.id, openings, closings),
    posts: new Map(place.posts.map(({ id }) => [id, spellsOf(id, fillings, leavings)])),
  };
}

/** What a unit lacks: a holder of a post, or an open office under null; since when, where there was one before. */
export type Lack = Readonly<{ post: string | null; since: string | null }>;

/** Whether a unit is up and running on a day: since when it is, or what it lacks. */
export type UnitStanding =
  | Readonly<{ running: true; since: string }>
  | Readonly<{ running: false; lacks: readonly Lack[] }>;

/** A unit is up and running on a day while all its posts are filled and its office is open (indicator 1.1). */
export function unitStanding(place: UnitPlace, spells: UnitSpells, day: string): UnitStanding {
  const parts = partsOf(place, spells).map((part) => ({ ...part, since: heldSince(part.spells, day) }));
  const lacking = parts.filter(({ since }) => since === null);
  if (lacking.length > 0) {
    return {
      running: false,
      lacks: lacking.map(({ post, spells: own }) => ({ post, since: vacantSince(own, day) })),
    };
  }
  // Up and running since the last of its parts came about.
  const [since = day] = parts
    .flatMap((part) => part.since ?? [])
    .toSorted()
    .toReversed();
  return { running: true, since };
}

/** Days up to one on which a unit may have begun or ceased to run. */
export function unitTurns(place: UnitPlace, spells: UnitSpells, until: string): readonly string[] {
  return partsOf(place, spells).flatMap((part) => turnsOf(part.spells, until));
}

type Part = Readonly<{ post: string | null; spells: readonly Spell[] }>;

function partsOf({ posts }: UnitPlace, spells: UnitSpells): readonly Part[] {
  return [
    ...posts.map(({ id }) => ({ post: id, spells: spells.posts.get(id) ?? [] })),
    { post: null, spells: spells.office },
  ];
}
