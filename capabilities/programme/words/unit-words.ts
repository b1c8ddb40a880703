import type { Programme } from '../rules/format/programme.ts';
import type { PostPlace, UnitPlace } from '../rules/posts/unit-places.ts';
import { nameOf } from './names.ts';
import type { Speaker } from './speaker.ts';

/** How a post is called inside its unit; of several, with its number. */
export function postName({ post, seat }: PostPlace, speaker: Speaker): string {
  const name = speaker.say(post.name);
  return seat === null ? name : speaker.t('units.seat', { post: name, seat });
}

/** How a unit is called among others: with its cluster, where there is one in each. */
export function unitName({ unit, cluster }: UnitPlace, programme: Programme, speaker: Speaker): string {
  const name = unit.acronym ?? speaker.say(unit.name);
  return cluster === null
    ? name
    : speaker.t('units.unitIn', { unit: name, cluster: nameOf(cluster, programme, speaker) });
}

/** How a post is called among all: with its unit. */
export function postInUnit(
  post: PostPlace,
  place: UnitPlace,
  programme: Programme,
  speaker: Speaker,
): string {
  const name = postName(post, speaker);
  return speaker.t('units.postIn', { post: name, unit: unitName(place, programme, speaker) });
}

/** How the office of a unit is called among all. */
export function officeOfUnit(place: UnitPlace, programme: Programme, speaker: Speaker): string {
  return speaker.t('units.officeOf', { unit: unitName(place, programme, speaker) });
}
