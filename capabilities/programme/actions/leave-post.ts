import { defineWrite } from '#kernel/action.ts';
import type { FactServices } from '#kernel/fact/fact-services.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { leavePost } from '../contract.ts';
import { postFilling, postLeaving } from '../facts.ts';
import { unitSlots } from '../words/unit-slots.ts';
import { mustEnd } from './check-spells.ts';
import { keptPapers } from './kept-papers.ts';
import { postSpells } from './spell-kinds.ts';
import { unitFactOf } from './unit-fact-of.ts';
import { postAt, recordsPosts, unitContext, unitNow } from './unit-place.ts';

/** Records the last day of whoever holds a post. */
export function leavingPost(services: FactServices) {
  return defineWrite({
    name: 'programme.leave-post',
    endpoint: leavePost,
    door: recordsPosts,
    subject: unitFactOf(postFilling),
    async run(given, { body }, filling) {
      const context = await unitContext(given);
      const post = postAt(context, filling.subject);
      const { happenedOn, corrects, reason } = body;
      await mustEnd(context, postSpells, post, {
        of: filling.id,
        last: happenedOn,
        corrects: corrects?.fact,
      });
      const fact = await recordFact(services, context, postLeaving, {
        ...(await keptPapers(context, body)),
        happenedOn,
        cluster: post.unit.cluster,
        subject: post.id,
        slots: unitSlots('leave', context.agreement.speaker),
        partly: true,
        values: { filling_id: filling.id, reason },
        corrects,
      });
      const { unit } = await unitNow(context, post);
      return {
        answer: { fact, unit },
        trail: {
          action: corrects === undefined ? 'programme.leave-post' : 'programme.correct-leaving',
          about: { kind: 'post', id: post.id, name: post.words },
          cluster: post.unit.cluster,
          details: { day: happenedOn },
        },
      };
    },
  });
}
