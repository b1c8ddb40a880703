import type { Task } from '#kernel/task/task.ts';
import { type UnitPlace, unitPlaces } from '../rules/posts/unit-places.ts';
import { type Lack, unitSpells, unitStanding } from '../rules/posts/unit-standing.ts';
import { named } from '../words/names.ts';
import { sourceLabel } from '../words/source-label.ts';
import { postName, unitName } from '../words/unit-words.ts';
import type { Agreement, AgreementContext } from './load-agreement.ts';
import { loadStandingFacts } from './load-unit-facts.ts';
import type { Reader } from './obligation-detail.ts';

/** Units that are not up and running, for those who fill their posts: what each lacks, and since when. */
export async function unitTasks(
  { db, programme, may }: AgreementContext & Reader,
  agreement: Agreement,
): Promise<readonly Task[]> {
  const mine = unitPlaces(agreement.programme).filter(({ cluster }) =>
    may('programme.posts.record', { cluster }),
  );
  if (mine.length === 0) return [];
  const facts = await loadStandingFacts(db, programme.id, agreement.clocks);
  return mine.flatMap((place) => {
    const standing = unitStanding(place, unitSpells(place, facts), agreement.at.toString());
    return standing.running ? [] : [lacking(place, standing.lacks, agreement)];
  });
}

function lacking(place: UnitPlace, lacks: readonly Lack[], { programme, speaker }: Agreement): Task {
  const since = lacks.flatMap((lack) => lack.since ?? []).toSorted()[0] ?? null;
  const what = lacks.map(({ post }) => {
    const found = place.posts.find(({ id }) => id === post);
    return found === undefined ? speaker.t('task.office') : postName(found, speaker);
  });
  return {
    id: `fill/${place.id}`,
    kind: 'fill',
    weight: 'late',
    title: speaker.t('task.unit', { unit: unitName(place, programme, speaker) }),
    about: speaker.t('task.lacks', { what: what.join(', ') }),
    state: 'late',
    cluster: place.cluster === null ? null : named(place.cluster, programme, speaker),
    on: since,
    counts: 'since',
    said: { ...sourceLabel(place.unit.source, programme, speaker), opens: null },
    opens: { page: 'units', id: place.id },
    others: 0,
  };
}
