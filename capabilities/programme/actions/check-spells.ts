import { sql } from 'kysely';
import type { ActionContext } from '#kernel/action.ts';
import type { Programme as Tenant } from '#kernel/db/programme.ts';
import type { FactColumns, FactKind } from '#kernel/fact/fact-kind.ts';
import { findFact, mustStand } from '#kernel/fact/void-fact.ts';
import { subjectUnknown } from '#kernel/http/problems.ts';
import type { Problem } from '#kernel/problem.ts';
import { correctsElsewhere } from '../post-problems.ts';
import { spellsAt } from '../queries/spells-at.ts';
import { type SpellClash, spellClash } from '../rules/posts/spell-clash.ts';
import { dayAfter, type Spell } from '../rules/posts/spells.ts';
import type { SpellKind } from './spell-kinds.ts';

type Context = Pick<ActionContext, 'db'> & Readonly<{ programme: Tenant }>;

/** A place where something begins and ends, and how it is called. */
export type SpellPlace = Readonly<{ id: string; words: string }>;

/**
 * The spells of a place, held until the transaction ends: of two who change the same place at once, the second sees what
 * the first did. A trigger of the tables takes the same lock.
 */
async function heldSpells({ db, programme }: Context, kind: SpellKind, { id }: SpellPlace) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${programme.id + id}, 2))`.execute(db);
  const tables = { beginning: kind.beginning.table, ending: kind.ending.table, link: kind.link };
  return spellsAt(db, programme.id, tables, id);
}

/** Refuses a spell that cannot stand beside the others of its place; one that it takes the place of does not count. */
export async function mustBegin(
  context: Context,
  kind: SpellKind,
  place: SpellPlace,
  spell: Pick<Spell, 'first' | 'last'>,
  corrected?: string,
): Promise<void> {
  const spells = await heldSpells(context, kind, place);
  const before = spells.find(({ beginning }) => beginning === corrected);
  if (corrected !== undefined && before === undefined) {
    mustStand(await factOf(context, kind.beginning, corrected));
    throw correctsElsewhere({ place: place.words });
  }
  if (before?.last != null) throw kind.endingStands({ place: place.words, on: before.last });
  refuse(kind, place, spellClash(spell, without(spells, before)));
}

/** Refuses a last day that the beginning cannot have; an ending that it takes the place of does not count. */
export async function mustEnd(
  context: Context,
  kind: SpellKind,
  place: SpellPlace,
  ending: Readonly<{ of: string; last: string; corrects?: string | undefined }>,
): Promise<void> {
  const spells = await heldSpells(context, kind, place);
  const own = await standing(context, kind, spells, ending.of);
  const { corrects } = ending;
  if (corrects !== undefined && own.ending !== corrects) {
    mustStand(await factOf(context, kind.ending, corrects));
    throw correctsElsewhere({ place: place.words });
  }
  if (corrects === undefined && own.last !== null) throw kind.ended({ place: place.words, on: own.last });
  refuse(kind, place, spellClash({ first: own.first, last: ending.last }, without(spells, own)));
}

/** Refuses to take back a beginning while its ending stands. */
export async function mustTakeBackBeginning(
  context: Context,
  kind: SpellKind,
  place: SpellPlace,
  beginning: string,
): Promise<void> {
  const own = await standing(context, kind, await heldSpells(context, kind, place), beginning);
  if (own.last !== null) throw kind.endingStands({ place: place.words, on: own.last });
}

/** Refuses to take back an ending after which something else began: two would hold at once. */
export async function mustTakeBackEnding(
  context: Context,
  kind: SpellKind,
  place: SpellPlace,
  ending: string,
): Promise<void> {
  const spells = await heldSpells(context, kind, place);
  mustStand(await factOf(context, kind.ending, ending));
  const own = spells.find((spell) => spell.ending === ending);
  const next = spells.find(({ first }) => own !== undefined && first > own.first);
  if (next !== undefined) throw kind.begunSince({ place: place.words, from: next.first });
}

async function standing(
  context: Context,
  { beginning }: SpellKind,
  spells: readonly Spell[],
  id: string,
): Promise<Spell> {
  const own = spells.find((spell) => spell.beginning === id);
  if (own !== undefined) return own;
  mustStand(await factOf(context, beginning, id));
  throw subjectUnknown({});
}

async function factOf(context: Context, kind: FactKind, id: string): Promise<FactColumns> {
  const fact = await findFact(context, kind, id);
  if (fact === undefined) throw subjectUnknown({});
  return fact;
}

function without(spells: readonly Spell[], one: Spell | undefined): readonly Spell[] {
  return spells.filter((spell) => spell !== one);
}

function refuse(kind: SpellKind, { words: place }: SpellPlace, clash: SpellClash | null): void {
  if (clash === null) return;
  throw refusalOf(kind, place, clash);
}

function refusalOf(kind: SpellKind, place: string, clash: SpellClash): Problem {
  switch (clash.why) {
    case 'held':
      return kind.held({ place, from: clash.from });
    case 'held_until':
      return kind.heldUntil({ place, until: clash.until, next: dayAfter(clash.until) });
    case 'held_later':
      return kind.heldLater({ place, from: clash.from });
    case 'ends_before':
      return kind.endsBefore({ place, first: clash.first });
  }
}
