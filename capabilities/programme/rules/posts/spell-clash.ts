import type { Spell } from './spells.ts';

/**
 * Why a spell cannot stand among the others of its place: `held` by an earlier one that goes on, `held_until` a day by one
 * that ended, `held_later` from a day on by one that begins after it, or it ends before it begins.
 */
export type SpellClash =
  | Readonly<{ why: 'held'; from: string }>
  | Readonly<{ why: 'held_until'; until: string }>
  | Readonly<{ why: 'held_later'; from: string }>
  | Readonly<{ why: 'ends_before'; first: string }>;

type Days = Pick<Spell, 'first' | 'last'>;

/** Nobody holds a post beside another, and an office has one address; days of two spells never meet. */
export function spellClash(spell: Days, others: readonly Days[]): SpellClash | null {
  const { first, last } = spell;
  if (last !== null && last < first) return { why: 'ends_before', first };
  const met = others.filter((other) => meet(spell, other));
  const earlier = met.find((other) => other.first <= first);
  if (earlier?.last === null) return { why: 'held', from: earlier.first };
  if (earlier !== undefined) return { why: 'held_until', until: earlier.last ?? '' };
  const [later] = met.toSorted((one, other) => (one.first < other.first ? -1 : 1));
  return later === undefined ? null : { why: 'held_later', from: later.first };
}

function meet(one: Days, other: Days): boolean {
  return (one.last === null || other.first <= one.last) && (other.last === null || one.first <= other.last);
}
