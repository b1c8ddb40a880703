import type { Bar, Value } from './bars.ts';

/** What a part of a reading is of: a cluster, one of the things that a measure is cut by, or both. */
export type PartRead = Value &
  Readonly<{
    cluster: string | null;
    part?: Readonly<{ id: string; name: string }> | undefined;
    counted: number;
  }>;

/** A measure's answer on a day. */
export type Reading = Value & Readonly<{ counted: number; parts: readonly PartRead[] }>;

/**
 * What one condition of a target asks of a measure. `clusters` is set where it holds for each of them, `by` where it
 * holds for every one of what the measure is cut by, and `only` where it is about one of these alone.
 */
export type Target = Readonly<{
  bars: readonly Bar[];
  /** Whether the value is a level, which does not add up with time. */
  isLevel: boolean;
  clusters: readonly string[] | null;
  by: string | null;
  only: string | null;
}>;

/** A value that a target is judged by, with what it is of. */
export type Judged = Value &
  Readonly<{
    cluster: string | null;
    part: Readonly<{ id: string; name: string }> | null;
    counted: number;
  }>;

/**
 * The values by which a target is judged, each of which must meet it: the whole, or one for each cluster or part. A
 * cluster of which the measure says nothing is there without a value; without any part nothing can be judged.
 */
export function judgedValues(target: Target, reading: Reading | null): readonly Judged[] {
  if (target.by !== null) return partsJudged(target, reading?.parts ?? []);
  if (target.clusters === null) {
    return [reading === null ? nothing(null) : judged({ ...reading, cluster: null })];
  }
  return target.clusters.map((cluster) => {
    const found = reading?.parts.find((part) => part.cluster === cluster && part.part === undefined);
    return found === undefined ? nothing(cluster) : judged(found);
  });
}

/** Every part that is asked for; in each cluster, where it holds for each, at least one that can fail. */
function partsJudged({ clusters, only }: Target, parts: readonly PartRead[]): readonly Judged[] {
  const wanted = parts.filter(({ part }) => part !== undefined && (only === null || part.id === only));
  return (clusters ?? [null]).flatMap((cluster) => {
    const found = cluster === null ? wanted : wanted.filter((part) => part.cluster === cluster);
    return found.length === 0 ? [nothing(cluster)] : found.map(judged);
  });
}

function judged({ cluster, part, value, outOf, counted }: PartRead): Judged {
  return { cluster, part: part ?? null, value, outOf, counted };
}

function nothing(cluster: string | null): Judged {
  return { cluster, part: null, value: null, counted: 0 };
}
