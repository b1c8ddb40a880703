import type { BudgetRow } from '../format/budget-row.ts';
import type { ItemPath, Programme } from '../format/programme.ts';

type Post = Programme['programme']['units'][number]['posts'][number];

/** A post that lines can name, with the number of people who hold it in all clusters. */
export type PlacedPost = { id: string; post: Post; held: number; path: ItemPath };

/** All posts of the units. */
export function allPosts({ programme }: Programme): PlacedPost[] {
  return programme.units.flatMap((unit, index) =>
    unit.posts.map((post, at) => ({
      id: `${unit.id}.${post.id}`,
      post,
      held: post.count * (unit.per === 'cluster' ? programme.clusters.length : 1),
      path: ['units', index, 'posts', at],
    })),
  );
}

/** The posts that any of these lines pays for. */
export function postsOf(programme: Programme, rows: readonly BudgetRow[]): PlacedPost[] {
  return allPosts(programme).filter(({ id }) => rows.some((row) => row.for.includes(id)));
}

/** How many people hold these posts. */
export function heldBy(posts: readonly PlacedPost[]): number {
  return posts.reduce((sum, { held }) => sum + held, 0);
}

/** Lines that pay for the same posts, directly or by way of another line. */
export function groupsByPost(programme: Programme, rows: readonly BudgetRow[]): BudgetRow[][] {
  return rows.reduce<BudgetRow[][]>((groups, row) => {
    const own = postsOf(programme, [row]).map(({ id }) => id);
    if (own.length === 0) return groups;
    const shares = (group: BudgetRow[]) => group.some((other) => other.for.some((id) => own.includes(id)));
    const joined = groups.filter(shares);
    return [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), row]];
  }, []);
}
