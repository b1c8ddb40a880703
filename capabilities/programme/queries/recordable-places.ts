import { namePersons } from '#people';
import type { RecordableShape } from '../contract/recordables.ts';
import { mayRecord } from '../present/unit.ts';
import { type Spell, spellOn } from '../rules/posts/spells.ts';
import { type UnitPlace, unitPlaces } from '../rules/posts/unit-places.ts';
import { unitSpells } from '../rules/posts/unit-standing.ts';
import { named } from '../words/names.ts';
import { postName } from '../words/unit-words.ts';
import type { Agreement, AgreementContext } from './load-agreement.ts';
import { loadStandingUnitFacts, standingFacts, type UnitFacts } from './load-unit-facts.ts';
import type { Reader } from './obligation-detail.ts';

/** What may be recorded of posts and offices in reach: whoever fills a post or leaves it, an office that opens or closes. */
export async function recordablePlaces(
  { db, programme, may }: AgreementContext & Reader,
  agreement: Agreement,
): Promise<readonly RecordableShape[]> {
  const mine = unitPlaces(agreement.programme).filter(({ cluster }) =>
    mayRecord(cluster, { agreement, may }),
  );
  if (mine.length === 0) return [];
  const facts = await loadStandingUnitFacts(db, programme.id, agreement.clocks);
  const persons = facts.fillings.map(({ person_id }) => person_id);
  const wordsOf = holderWords(facts, await namePersons(db, persons));
  return mine.flatMap((place) => placesOf(place, agreement, facts, wordsOf));
}

function placesOf(
  place: UnitPlace,
  { programme, speaker, at }: Agreement,
  facts: UnitFacts,
  wordsOf: (spell: Spell) => string | undefined,
): readonly RecordableShape[] {
  const spells = unitSpells(place, standingFacts(facts));
  const all = [
    ...place.posts.map((post) => ({
      id: post.id,
      title: postName(post, speaker),
      spells: spells.posts.get(post.id) ?? [],
      begins: 'fill' as const,
      ends: 'leave' as const,
    })),
    {
      id: place.id,
      title: speaker.t('page.units.officeName'),
      spells: spells.office,
      begins: 'open' as const,
      ends: 'close' as const,
    },
  ];
  const unit = speaker.say(place.unit.name);
  return all.flatMap(({ id, title, spells: own, begins, ends }): RecordableShape[] => {
    const now = spellOn(own, at.toString());
    // Whose last day is known already has nothing more to be recorded before that day is over.
    if (now !== undefined && now.last !== null) return [];
    return [
      {
        act: now === undefined ? begins : ends,
        id,
        title,
        period: null,
        cluster: place.cluster === null ? null : named(place.cluster, programme, speaker),
        note: [now === undefined ? undefined : wordsOf(now), unit].filter(Boolean).join(' · '),
        due: null,
        state: null,
      },
    ];
  });
}

/** Who holds a post, where the reader sees it, or where an office is: both are words by which somebody looks for it. */
function holderWords({ fillings, openings }: UnitFacts, names: ReadonlyMap<string, string>) {
  const words = new Map<string, string | undefined>([
    ...fillings.map(({ id, person_id }) => [id, names.get(person_id)] as const),
    ...openings.map(({ id, address }) => [id, address] as const),
  ]);
  return ({ beginning }: Spell) => words.get(beginning);
}
