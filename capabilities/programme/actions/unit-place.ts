import type { ActionContext } from '#kernel/action.ts';
import type { Programme as Tenant } from '#kernel/db/programme.ts';
import { mustReach } from '#kernel/fact/must-reach.ts';
import { invariant } from '#kernel/invariant.ts';
import type { UnitShape } from '../contract.ts';
import { postUnknown, unitUnknown } from '../post-problems.ts';
import { presentUnit, type UnitView } from '../present/unit.ts';
import { type Agreement, loadAgreement } from '../queries/load-agreement.ts';
import { viewUnits } from '../queries/view-units.ts';
import { type PostPlace, type UnitPlace, unitPlaces } from '../rules/posts/unit-places.ts';
import { officeOfUnit, postInUnit } from '../words/unit-words.ts';
import type { SpellPlace } from './check-spells.ts';

/** Who may record about posts and offices. */
export const recordsPosts = 'programme.posts.record';

/** What an action about posts and offices works with: its context, and the agreement as it is now. */
export type UnitContext = ActionContext & Readonly<{ programme: Tenant; agreement: Agreement }>;

/** The context of an action at a path that names a programme. */
export async function unitContext(context: ActionContext): Promise<UnitContext> {
  const { programme } = context;
  invariant(programme !== null, 'the path names a programme');
  return { ...context, programme, agreement: await loadAgreement({ ...context, programme }) };
}

/** A post or an office of the agreement where whoever asks may record, with the unit to which it belongs. */
export type RecordedPlace = SpellPlace & Readonly<{ unit: UnitPlace }>;

/** The post that a place names. Refuses one that the agreement has not, and who may not record there. */
export function postAt(context: UnitContext, id: string, path = 'body.post'): RecordedPlace {
  const { programme, speaker } = context.agreement;
  const found = unitPlaces(programme)
    .flatMap((unit) => unit.posts.map((post): [UnitPlace, PostPlace] => [unit, post]))
    .find(([, post]) => post.id === id);
  if (found === undefined) throw postUnknown({ post: id }, { errors: [{ path, message: '' }] });
  const [unit, post] = found;
  mustReach(context, recordsPosts, unit.cluster);
  return { id, words: postInUnit(post, unit, programme, speaker), unit };
}

/** The office of the unit that a place names; refuses as for a post. */
export function officeAt(context: UnitContext, id: string, path = 'body.unit'): RecordedPlace {
  const { programme, speaker } = context.agreement;
  const unit = unitPlaces(programme).find((place) => place.id === id);
  if (unit === undefined) throw unitUnknown({ unit: id }, { errors: [{ path, message: '' }] });
  mustReach(context, recordsPosts, unit.cluster);
  return { id, words: officeOfUnit(unit, programme, speaker), unit };
}

/** The post or office that a fact is about; under its bare id where the agreement names it no more. */
export function placeOfFact({ agreement }: UnitContext, id: string): SpellPlace {
  const { programme, speaker } = agreement;
  for (const unit of unitPlaces(programme)) {
    if (unit.id === id) return { id, words: officeOfUnit(unit, programme, speaker) };
    const post = unit.posts.find((one) => one.id === id);
    if (post !== undefined) return { id, words: postInUnit(post, unit, programme, speaker) };
  }
  return { id, words: id };
}

/** The unit as it stands after what was recorded, with what it was looked at with. */
export async function unitNow(
  context: UnitContext,
  { unit }: RecordedPlace,
): Promise<Readonly<{ unit: UnitShape; view: UnitView }>> {
  const view = await viewUnits(context, context.agreement);
  return { unit: presentUnit(unit, view), view };
}
