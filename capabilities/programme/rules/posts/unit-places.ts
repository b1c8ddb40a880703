import type { Programme } from '../format/programme.ts';

type Unit = Programme['programme']['units'][number];
type Post = Unit['posts'][number];

/** A post where one person at a time stands: of a post that several hold, each is one. */
export type PostPlace = Readonly<{
  /** `OU/north/coordinator`; `OU/north/adviser/2` for the second of several. */
  id: string;
  post: Post;
  /** Which of several; null where there is one. */
  seat: number | null;
}>;

/** A unit where it works: in a cluster, or for the whole programme under null. */
export type UnitPlace = Readonly<{
  /** `OU/north`, or `PMU` where there is one in all. */
  id: string;
  unit: Unit;
  cluster: string | null;
  posts: readonly PostPlace[];
}>;

/**
 * The units of the agreement with their posts, one for each cluster where the agreement has one in each. A unit per
 * something else, such as per network, has no place until there is a register of those.
 */
export function unitPlaces({ programme }: Programme): readonly UnitPlace[] {
  return programme.units.flatMap((unit) => {
    if (unit.per === undefined) return [placed(unit, null)];
    return unit.per === 'cluster' ? programme.clusters.map(({ id }) => placed(unit, id)) : [];
  });
}

function placed(unit: Unit, cluster: string | null): UnitPlace {
  const id = cluster === null ? unit.id : `${unit.id}/${cluster}`;
  return { id, unit, cluster, posts: unit.posts.flatMap((post) => seatsOf(id, post)) };
}

/** The first keeps its id when a revision adds a second. */
function seatsOf(unit: string, post: Post): readonly PostPlace[] {
  const id = `${unit}/${post.id}`;
  if (post.count === 1) return [{ id, post, seat: null }];
  return Array.from({ length: post.count }, (_, index) => ({
    id: index === 0 ? id : `${id}/${index + 1}`,
    post,
    seat: index + 1,
  }));
}
