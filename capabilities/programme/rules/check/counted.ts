import { decimalOfCount } from '#lib/decimal/index.ts';
import { exact } from '#lib/interval/index.ts';
import { indicatorsOf } from '../calendar/indicator-timings.ts';
import type { ItemPath, Programme, ProgrammeFileName } from '../format/programme.ts';
import type { Said } from './said.ts';
import { count, named, placeAt, word } from './words.ts';

/** How many of something the files hold, and where they are. */
export type Counted = { key: string; count: number; file: ProgrammeFileName; path: ItemPath };

/** Everything that `count.…` keys can speak of, counted from the files. */
export function countedOf(programme: Programme): Counted[] {
  return [...ofLists(programme), ...ofPosts(programme), ...ofSeats(programme)];
}

/** A count as a statement, so that it stands beside what paragraphs say. */
export function countAsSaid(programme: Programme, counted: Counted, blank: Said): Said {
  const number = exact(decimalOfCount(counted.count));
  return {
    ...blank,
    key: counted.key,
    origin: 'count',
    operator: 'is',
    number,
    place: placeAt(
      programme,
      counted.file,
      counted.path,
      null,
      word('word.counted', { name: named(programme, counted.key), count: count(counted.count) }),
    ),
  };
}

/** What each cluster has one of, there is as many times as there are clusters. */
function timesOf(per: string | undefined, { programme }: Programme): number {
  return per === 'cluster' ? programme.clusters.length : 1;
}

function ofLists(all: Programme): Counted[] {
  const { programme, paragraphs, logframe } = all;
  const own = (name: string, items: readonly unknown[], file: ProgrammeFileName, path: ItemPath) => ({
    key: `count.${name}`,
    count: items.length,
    file,
    path,
  });
  const items = [
    'parties',
    'financiers',
    'clusters',
    'units',
    'councils',
    'eligibility',
    'risks',
    'related_projects',
    'project_files',
    'abbreviations',
    'events',
    'lists',
  ] as const;
  const groups = Map.groupBy(programme.related_projects.entries(), ([, { group }]) => group);
  return [
    ...(['units', 'councils'] as const).map((name) => ({
      ...own(name, programme[name], 'programme.yaml', [name]),
      count: programme[name].reduce((sum, { per }) => sum + timesOf(per, all), 0),
    })),
    ...(['clusters', 'financiers', 'parties', 'events'] as const).map((name) =>
      own(name, programme[name], 'programme.yaml', [name]),
    ),
    own('components', logframe.components, 'logframe.yaml', ['components']),
    own('indicators', indicatorsOf(all), 'logframe.yaml', ['components']),
    ...logframe.components.map(({ id, activities }, index) =>
      own(`activities.${id}`, activities, 'logframe.yaml', ['components', index, 'activities']),
    ),
    ...paragraphs.lists.map((list, index) =>
      own(`list.${list.id}`, list.items, 'paragraphs.yaml', ['lists', index]),
    ),
    ...programme.lists.map((list, index) =>
      own(`list.${list.id}`, list.items, 'programme.yaml', ['lists', index]),
    ),
    ...[...groups].map(([group, projects]) =>
      own(`related.${group}`, projects, 'programme.yaml', ['related_projects', projects[0]?.[0] ?? 0]),
    ),
    ...items.map((name) => own(`items.${name}`, programme[name], 'programme.yaml', [name])),
  ];
}

function ofPosts(all: Programme): Counted[] {
  const { programme } = all;
  return programme.units.flatMap((unit, index) => {
    const times = timesOf(unit.per, all);
    const path = (post: number): ItemPath => ['units', index, 'posts', post];
    const posts = unit.posts.map((post, at) => ({
      key: `count.posts.${unit.id}.${post.id}`,
      count: post.count * times,
      file: 'programme.yaml' as const,
      path: path(at),
    }));
    const held = unit.posts.reduce((sum, post) => sum + post.count * times, 0);
    return [...posts, { key: `count.posts.${unit.id}`, count: held, file: 'programme.yaml', path: path(0) }];
  });
}

function ofSeats({ programme }: Programme): Counted[] {
  return programme.councils.flatMap((council, index) => {
    const path = (seat: number): ItemPath => ['councils', index, 'seats', seat];
    const seats = council.seats.map((seat, at) => ({
      key: `count.seats.${council.id}.${seat.constituency}`,
      count: seat.count,
      file: 'programme.yaml' as const,
      path: path(at),
    }));
    const all = council.seats.reduce((sum, seat) => sum + seat.count, 0);
    return [
      ...seats,
      { key: `count.seats.${council.id}`, count: all, file: 'programme.yaml', path: path(0) },
    ];
  });
}
