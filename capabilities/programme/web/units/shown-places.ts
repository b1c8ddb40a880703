import type { UnitShape } from '../../contract.ts';

type Post = UnitShape['posts'][number];
type Opening = UnitShape['office']['openings'][number];

/** A filling of a post or an opening of an office, as the page shows both. */
export type ShownSpell = Pick<Opening, 'fact' | 'last' | 'endings' | 'can'> &
  Readonly<{
    person: Post['fillings'][number]['person'];
    alsoHolds: readonly string[];
    /** Of an office. */
    address: string | null;
  }>;

/** A post or the office of a unit. */
export type ShownPlace = Readonly<{
  kind: 'post' | 'office';
  /** The place of the post; of an office that of its unit. */
  id: string;
  /** The post's name; an office has none of its own. */
  name: string | null;
  note: string | null;
  unit: UnitShape;
  standing: Post['standing'];
  spells: readonly ShownSpell[];
  mayBegin: boolean;
}>;

/** The posts of a unit and its office, in the order of the agreement. */
export function shownPlaces(unit: UnitShape): readonly ShownPlace[] {
  const { office } = unit;
  return [
    ...unit.posts.map(
      (post): ShownPlace => ({
        kind: 'post',
        id: post.id,
        name: post.name,
        note: post.note,
        unit,
        standing: post.standing,
        spells: post.fillings.map((filling) => ({ ...filling, address: null })),
        mayBegin: post.can.fill,
      }),
    ),
    {
      kind: 'office',
      id: unit.id,
      name: null,
      note: null,
      unit,
      standing: office.standing,
      spells: office.openings.map((opening) => ({ ...opening, person: null, alsoHolds: [] })),
      mayBegin: office.can.open,
    },
  ];
}

/** What holds on the day shown. */
export function currentSpell({ standing, spells }: ShownPlace, at: string): ShownSpell | undefined {
  if (!standing.holds) return undefined;
  return spells.find(
    ({ fact, last }) => fact.voided === null && fact.happenedOn <= at && (last === null || at <= last),
  );
}
