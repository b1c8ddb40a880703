import { defineWrite } from '#kernel/action.ts';
import type { FactServices } from '#kernel/fact/fact-services.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { closeOffice } from '../contract.ts';
import { officeClosing, officeOpening } from '../facts.ts';
import { unitSlots } from '../words/unit-slots.ts';
import { mustEnd } from './check-spells.ts';
import { keptPapers } from './kept-papers.ts';
import { officeSpells } from './spell-kinds.ts';
import { unitFactOf } from './unit-fact-of.ts';
import { officeAt, recordsPosts, unitContext, unitNow } from './unit-place.ts';

/** Records the last day on which an office was open. */
export function closingOffice(services: FactServices) {
  return defineWrite({
    name: 'programme.close-office',
    endpoint: closeOffice,
    door: recordsPosts,
    subject: unitFactOf(officeOpening),
    async run(given, { body }, opening) {
      const context = await unitContext(given);
      const office = officeAt(context, opening.subject);
      const { happenedOn, corrects, reason } = body;
      await mustEnd(context, officeSpells, office, {
        of: opening.id,
        last: happenedOn,
        corrects: corrects?.fact,
      });
      const fact = await recordFact(services, context, officeClosing, {
        ...(await keptPapers(context, body)),
        happenedOn,
        cluster: office.unit.cluster,
        subject: office.id,
        slots: unitSlots('close', context.agreement.speaker),
        partly: true,
        values: { opening_id: opening.id, reason },
        corrects,
      });
      const { unit } = await unitNow(context, office);
      return {
        answer: { fact, unit },
        trail: {
          action: corrects === undefined ? 'programme.close-office' : 'programme.correct-closing',
          about: { kind: 'unit', id: office.id, name: office.words },
          cluster: office.unit.cluster,
          details: { day: happenedOn },
        },
      };
    },
  });
}
