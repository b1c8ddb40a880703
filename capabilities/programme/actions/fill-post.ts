import { defineWrite } from '#kernel/action.ts';
import type { FactServices } from '#kernel/fact/fact-services.ts';
import { mustHaveHappened } from '#kernel/fact/must-have-happened.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { namePersons } from '#people';
import { fillPost } from '../contract.ts';
import { postFilling, postLeaving } from '../facts.ts';
import { personUnknown } from '../post-problems.ts';
import { alsoHeld } from '../present/unit.ts';
import { unitSlots } from '../words/unit-slots.ts';
import { mustBegin } from './check-spells.ts';
import { keptPapers } from './kept-papers.ts';
import { postSpells } from './spell-kinds.ts';
import {
  postAt,
  type RecordedPlace,
  recordsPosts,
  type UnitContext,
  unitContext,
  unitNow,
} from './unit-place.ts';

/** Records that a person fills a post. One person may hold several posts; that is told, and no hindrance. */
export function fillingPost(services: FactServices) {
  return defineWrite({
    name: 'programme.fill-post',
    endpoint: fillPost,
    door: recordsPosts,
    async run(given, { body }) {
      const context = await unitContext(given);
      const post = postAt(context, body.post);
      const person = await nameOfPerson(context, body.person);
      const { happenedOn, corrects, left } = body;
      if (left !== undefined) await mustHaveHappened(services, context, left.lastDay, 'body.left.lastDay');
      await mustBegin(
        context,
        postSpells,
        post,
        { first: happenedOn, last: left?.lastDay ?? null },
        corrects?.fact,
      );
      const fact = await recordFact(services, context, postFilling, {
        ...(await keptPapers(context, body)),
        ...placed(post),
        happenedOn,
        slots: unitSlots('fill', context.agreement.speaker),
        values: { person_id: body.person },
        corrects,
      });
      if (left !== undefined) {
        await recordFact(services, context, postLeaving, {
          ...placed(post),
          happenedOn: left.lastDay,
          evidence: [],
          omitted: [],
          slots: [],
          values: { filling_id: fact, reason: left.reason },
        });
      }
      const { unit, view } = await unitNow(context, post);
      return {
        answer: { fact, unit, alsoHolds: alsoHeld(body.person, post.id, view) },
        trail: {
          action: corrects === undefined ? 'programme.fill-post' : 'programme.correct-filling',
          about: { kind: 'post', id: post.id, name: post.words },
          cluster: post.unit.cluster,
          details: { day: happenedOn },
          changes: [{ field: 'person', before: null, after: person, personal: true, of: body.person }],
        },
      };
    },
  });
}

function placed({ id, unit }: RecordedPlace) {
  return { subject: id, cluster: unit.cluster };
}

/** Whom nobody recorded, or whoever asks does not see, fills no post. */
async function nameOfPerson({ db }: UnitContext, id: string): Promise<string> {
  const name = (await namePersons(db, [id])).get(id);
  if (name !== undefined) return name;
  throw personUnknown({}, { errors: [{ path: 'body.person', message: '' }] });
}
