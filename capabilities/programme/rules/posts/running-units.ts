import type { Programme } from '../format/programme.ts';
import { type UnitPlace, unitPlaces } from './unit-places.ts';
import { type StandingFacts, unitSpells, unitStanding, unitTurns } from './unit-standing.ts';

/** How many units run in a cluster, or in the whole programme under null, of how many there are to be. */
export type RunningPart = Readonly<{ cluster: string | null; running: number; outOf: number; rows: number }>;

/**
 * The units that are counted as up and running: those that the agreement has one of in each cluster. Where it has none
 * such, the programme works through the units that it has one of in all, and those are counted. So the unit that executes
 * the whole programme does not stand in for one that a cluster lacks.
 */
export function countedUnits(programme: Programme): readonly UnitPlace[] {
  const places = unitPlaces(programme);
  const inClusters = places.filter(({ cluster }) => cluster !== null);
  return inClusters.length > 0 ? inClusters : places;
}

/** How many of the counted units run on a day, part by part. */
export function runningParts(
  counted: readonly UnitPlace[],
  facts: StandingFacts,
  day: string,
): readonly RunningPart[] {
  const parts = Map.groupBy(counted, ({ cluster }) => cluster);
  return [...parts].map(([cluster, places]) => {
    const running = places.filter((place) => unitStanding(place, unitSpells(place, facts), day).running);
    return {
      cluster,
      running: running.length,
      outOf: places.length,
      // One filling for each post, and the opening of the office.
      rows: running.reduce((sum, { posts }) => sum + posts.length + 1, 0),
    };
  });
}

/** Days up to one on which the number of running units may have changed, in their order. */
export function runningChanges(
  counted: readonly UnitPlace[],
  facts: StandingFacts,
  until: string,
): readonly string[] {
  const days = counted.flatMap((place) => unitTurns(place, unitSpells(place, facts), until));
  return [...new Set(days)].toSorted();
}
