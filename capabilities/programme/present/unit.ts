import type { FactColumns } from '#kernel/fact/fact-kind.ts';
import { type Papers, presentFact } from '#kernel/fact/papers-of.ts';
import type { UnitShape } from '../contract.ts';
import { officeClosing, officeOpening, postFilling, postLeaving } from '../facts.ts';
import type { Agreement } from '../queries/load-agreement.ts';
import { type Closing, type Leaving, standingFacts, type UnitFacts } from '../queries/load-unit-facts.ts';
import { heldSince, type Spell, spellOn, vacantSince } from '../rules/posts/spells.ts';
import { type PostPlace, type UnitPlace, unitPlaces } from '../rules/posts/unit-places.ts';
import { unitSpells, unitStanding } from '../rules/posts/unit-standing.ts';
import { named } from '../words/names.ts';
import { postInUnit, postName } from '../words/unit-words.ts';

/** What a unit is shown with. */
export type UnitView = Readonly<{
  agreement: Agreement;
  facts: UnitFacts;
  papers(fact: string): Papers;
  /** Names of the persons whom the reader sees, by their ids. */
  names: ReadonlyMap<string, string>;
  may(permission: string, place?: Readonly<{ cluster: string }>): boolean;
}>;

type PostShape = UnitShape['posts'][number];
type FillingShape = PostShape['fillings'][number];
type SpellShape = Pick<FillingShape, 'fact' | 'last' | 'endings' | 'can'>;

/** A unit where it works, as answers show it. */
export function presentUnit(place: UnitPlace, view: UnitView): UnitShape {
  const { programme, speaker, at } = view.agreement;
  const { unit, cluster } = place;
  const day = at.toString();
  const spells = unitSpells(place, standingFacts(view.facts));
  const standing = unitStanding(place, spells, day);
  return {
    id: place.id,
    name: speaker.say(unit.name),
    acronym: unit.acronym ?? null,
    cluster: cluster === null ? null : named(cluster, programme, speaker),
    paragraph: unit.source,
    readsPapers: mayAt('programme.posts.read_papers', cluster, view.may),
    running: standing.running,
    since: standing.running ? standing.since : null,
    lacks: standing.running ? [] : [...standing.lacks],
    posts: place.posts.map((post) => presentPost(post, place, spells.posts.get(post.id) ?? [], view)),
    office: {
      standing: standingShape(spells.office, day),
      openings: view.facts.openings
        .filter(({ subject }) => subject === place.id)
        .map((row) => ({
          ...presentSpell(officeOpening.name, row, spells.office, view, {
            kind: officeClosing.name,
            rows: view.facts.closings.filter(({ opening_id }) => opening_id === row.id),
          }),
          address: row.address,
        }))
        .toReversed(),
      can: { open: mayRecord(cluster, view) },
    },
  };
}

/** Whether the reader records something at a place now. */
export function mayRecord(
  cluster: string | null,
  { agreement, may }: Pick<UnitView, 'agreement' | 'may'>,
): boolean {
  return agreement.isNow && mayAt('programme.posts.record', cluster, may);
}

/** Whether somebody may do something where a unit works. */
export function mayAt(permission: string, cluster: string | null, may: UnitView['may']): boolean {
  return cluster === null ? may(permission) : may(permission, { cluster });
}

function presentPost(post: PostPlace, place: UnitPlace, spells: readonly Spell[], view: UnitView): PostShape {
  const { speaker, at } = view.agreement;
  const { facts, names } = view;
  return {
    id: post.id,
    name: postName(post, speaker),
    note: post.post.note === undefined ? null : speaker.say(post.post.note),
    paragraph: post.post.source,
    standing: standingShape(spells, at.toString()),
    fillings: facts.fillings
      .filter(({ subject }) => subject === post.id)
      .map((row) => {
        const name = names.get(row.person_id);
        return {
          ...presentSpell(postFilling.name, row, spells, view, {
            kind: postLeaving.name,
            rows: facts.leavings.filter(({ filling_id }) => filling_id === row.id),
          }),
          person: name === undefined ? null : { id: row.person_id, name },
          alsoHolds: name === undefined || !row.stands ? [] : alsoHeld(row.person_id, post.id, view),
        };
      })
      .toReversed(),
    can: { fill: mayRecord(place.cluster, view) },
  };
}

function standingShape(spells: readonly Spell[], day: string): PostShape['standing'] {
  const since = heldSince(spells, day);
  return { holds: since !== null, since: since ?? vacantSince(spells, day) };
}

type Endings = Readonly<{ kind: string; rows: readonly (Leaving | Closing)[] }>;

function presentSpell(
  kind: string,
  row: FactColumns & Readonly<{ stands: boolean }>,
  spells: readonly Spell[],
  view: UnitView,
  endings: Endings,
): SpellShape {
  const spell = spells.find(({ beginning }) => beginning === row.id);
  const last = spell?.last ?? null;
  const may = mayRecord(row.cluster_id, view) && spell !== undefined;
  const isNewest = spell !== undefined && spells.every(({ first }) => first <= spell.first);
  const seesReason = mayAt('programme.posts.read_papers', row.cluster_id, view.may);
  const { known } = view.agreement.clocks;
  return {
    fact: presentFact(kind, row, view.papers(row.id), known),
    last,
    endings: endings.rows
      .map((ending) => ({
        fact: presentFact(endings.kind, ending, view.papers(ending.id), known),
        reason: seesReason ? ending.reason : null,
        // Without its end, a spell would run on into the one that follows.
        can: { correct: may && ending.stands, takeBack: may && ending.stands && isNewest },
      }))
      .toReversed(),
    can: { end: may && last === null, correct: may && last === null, takeBack: may && last === null },
  };
}

/** Other posts that a person holds on the day asked. */
export function alsoHeld(
  person: string,
  except: string,
  { agreement, facts }: Pick<UnitView, 'agreement' | 'facts'>,
): string[] {
  const { programme, speaker, at } = agreement;
  const standing = standingFacts(facts);
  const own = new Set(facts.fillings.filter(({ person_id }) => person_id === person).map(({ id }) => id));
  return unitPlaces(programme).flatMap((place) => {
    const spells = unitSpells(place, standing).posts;
    return place.posts
      .filter(
        ({ id }) => id !== except && own.has(spellOn(spells.get(id) ?? [], at.toString())?.beginning ?? ''),
      )
      .map((post) => postInUnit(post, place, programme, speaker));
  });
}
