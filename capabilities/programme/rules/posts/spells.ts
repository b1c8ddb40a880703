import { addDays, parsePlainDate } from '#lib/calendar/index.ts';

/** A fact with which something begins to hold at a place: somebody fills a post, an office opens. ISO dates throughout. */
export type Beginning = Readonly<{ id: string; place: string; happenedOn: string }>;

/** A fact that names a beginning and the last day on which that holds. */
export type Ending = Readonly<{ id: string; of: string; happenedOn: string }>;

/** Days on which something holds, first and last included; without a last day it holds on. */
export type Spell = Readonly<{
  beginning: string;
  ending: string | null;
  first: string;
  last: string | null;
}>;

/** The spells of one place, in the order of their days. */
export function spellsOf(
  place: string,
  beginnings: readonly Beginning[],
  endings: readonly Ending[],
): readonly Spell[] {
  return beginnings
    .filter((beginning) => beginning.place === place)
    .map(({ id, happenedOn }) => {
      const ending = endings.find(({ of }) => of === id);
      return {
        beginning: id,
        ending: ending?.id ?? null,
        first: happenedOn,
        last: ending?.happenedOn ?? null,
      };
    })
    .toSorted((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : 0));
}

/** The spell that holds on a day. */
export function spellOn(spells: readonly Spell[], day: string): Spell | undefined {
  return spells.find(({ first, last }) => first <= day && (last === null || day <= last));
}

/** Since when it holds on a day without a break: who follows on the next day breaks nothing. Null where it does not. */
export function heldSince(spells: readonly Spell[], day: string): string | null {
  let since = spellOn(spells, day)?.first ?? null;
  while (since !== null) {
    const before = spellOn(spells, dayBefore(since));
    if (before === undefined) return since;
    since = before.first;
  }
  return null;
}

/** Since when it does not hold on a day; null where it does, or never did before. */
export function vacantSince(spells: readonly Spell[], day: string): string | null {
  if (spellOn(spells, day) !== undefined) return null;
  const last = spells.findLast(({ first }) => first <= day)?.last ?? null;
  return last === null ? null : dayAfter(last);
}

/** Days up to one on which it began or ceased to hold. */
export function turnsOf(spells: readonly Spell[], until: string): readonly string[] {
  return spells
    .flatMap(({ first, last }) => (last === null ? [first] : [first, dayAfter(last)]))
    .filter((day) => day <= until);
}

export function dayAfter(day: string): string {
  return addDays(parsePlainDate(day), 1).toString();
}

function dayBefore(day: string): string {
  return addDays(parsePlainDate(day), -1).toString();
}
