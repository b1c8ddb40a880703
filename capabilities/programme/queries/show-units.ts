import { defineQuery } from '#kernel/query.ts';
import { showUnits } from '../contract.ts';
import { mayRecord, presentUnit } from '../present/unit.ts';
import { unitPlaces } from '../rules/posts/unit-places.ts';
import { nameOf } from '../words/names.ts';
import { unitSlots } from '../words/unit-slots.ts';
import { type Agreement, loadAgreement } from './load-agreement.ts';
import { viewUnits } from './view-units.ts';

/** Every unit of the agreement where it works: its posts and who holds them, its office, and whether it runs. */
export const unitsOfProgramme = defineQuery({
  endpoint: showUnits,
  door: 'programme.agreement.read',
  async run(context, { query }) {
    const agreement = await loadAgreement(context, query);
    const view = await viewUnits(context, agreement);
    const places = unitPlaces(agreement.programme);
    const { speaker } = agreement;
    return {
      at: agreement.at.toString(),
      units: places.map((place) => presentUnit(place, view)),
      waiting: unplaced(agreement),
      slots: {
        fill: unitSlots('fill', speaker),
        leave: unitSlots('leave', speaker),
        open: unitSlots('open', speaker),
        close: unitSlots('close', speaker),
      },
      can: { record: places.some(({ cluster }) => mayRecord(cluster, view)) },
    };
  },
});

function unplaced({ programme, speaker }: Agreement) {
  return programme.programme.units.flatMap(({ id, name, per }) =>
    per === undefined || per === 'cluster'
      ? []
      : [{ id, name: speaker.say(name), per: nameOf(per, programme, speaker) }],
  );
}
