import type { Speaker } from '../../words/speaker.ts';
import type { Agreement } from './agreement.ts';
import { unitOf } from './budget-units.ts';
import type { Draft } from './draft.ts';
import { groupsByPost, heldBy, postsOf } from './posts-of.ts';
import { cellPlace, count, listOf, named, placeAt } from './words.ts';

/** The number of people that lines print against the posts that they pay for; several lines can share a post. */
export function headsAndPosts({ programme }: Agreement): Draft[] {
  const printed = programme.budget.rows.filter(({ heads }) => heads !== undefined);
  // What is bought for the same people in another unit, such as their vehicles, counts them again.
  const byUnit = Map.groupBy(printed, (row) => unitOf(programme, row).noun);
  const groups = [...byUnit.values()].flatMap((rows) => groupsByPost(programme, rows));
  return groups.flatMap((group): Draft[] => {
    const rows = group.filter((row) => row.heads !== heldBy(postsOf(programme, [row])));
    const posts = postsOf(programme, rows);
    const heads = rows.reduce((sum, row) => sum + (row.heads ?? 0), 0);
    const [first] = rows;
    if (first === undefined || heads === heldBy(posts)) return [];
    return [
      {
        code: 'heads',
        severity: 'error',
        subject: `budget.${first.id}`,
        params: {
          line: listOf(rows.map(({ id }) => named(programme, `budget.${id}`))),
          heads: count(heads),
          posts: count(heldBy(posts)),
        },
        places: [
          ...rows.map((row) => ({
            ...cellPlace(programme, row, 'heads'),
            says: (speaker: Speaker) => speaker.say(row.title),
          })),
          ...posts.map(({ post, path }) =>
            placeAt(programme, 'programme.yaml', path, post.source, (speaker) => speaker.say(post.name)),
          ),
        ],
        values: [...rows.map((row) => String(row.heads)), String(heldBy(posts))],
        arithmetic:
          rows.length === 1
            ? []
            : rows.map((row) => ({
                label: named(programme, `budget.${row.id}`),
                value: count(row.heads ?? 0),
              })),
      },
    ];
  });
}
