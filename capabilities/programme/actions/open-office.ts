import { defineWrite } from '#kernel/action.ts';
import type { FactServices } from '#kernel/fact/fact-services.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { openOffice } from '../contract.ts';
import { officeOpening } from '../facts.ts';
import { unitSlots } from '../words/unit-slots.ts';
import { mustBegin } from './check-spells.ts';
import { keptPapers } from './kept-papers.ts';
import { officeSpells } from './spell-kinds.ts';
import { officeAt, recordsPosts, unitContext, unitNow } from './unit-place.ts';

/** Records that the office of a unit is open at an address. One that moves closes first. */
export function openingOffice(services: FactServices) {
  return defineWrite({
    name: 'programme.open-office',
    endpoint: openOffice,
    door: recordsPosts,
    async run(given, { body }) {
      const context = await unitContext(given);
      const office = officeAt(context, body.unit);
      const { happenedOn, corrects, address } = body;
      await mustBegin(context, officeSpells, office, { first: happenedOn, last: null }, corrects?.fact);
      const fact = await recordFact(services, context, officeOpening, {
        ...(await keptPapers(context, body)),
        happenedOn,
        cluster: office.unit.cluster,
        subject: office.id,
        slots: unitSlots('open', context.agreement.speaker),
        partly: true,
        values: { address },
        corrects,
      });
      const { unit } = await unitNow(context, office);
      return {
        answer: { fact, unit },
        trail: {
          action: corrects === undefined ? 'programme.open-office' : 'programme.correct-opening',
          about: { kind: 'unit', id: office.id, name: office.words },
          cluster: office.unit.cluster,
          details: { day: happenedOn },
          changes: [{ field: 'address', before: null, after: address }],
        },
      };
    },
  });
}
