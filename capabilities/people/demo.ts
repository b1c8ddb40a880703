import type { Chance } from '#kernel/demonstration/chance.ts';
import type { Member, Scene, Stage, Story } from '#kernel/demonstration/scene.ts';
import { addDays } from '#lib/calendar/index.ts';
import { linkAccount, listPersons, recordPerson } from './contract.ts';

/** Whoever works for the programme is recorded as a person, and told to be the owner of the account. */
export const peopleStory: Story = ({ ground, cast, chance }) => {
  const staff = cast.filter(({ role }) => worksForIt.includes(role));
  return staff.map((member, index): Scene => {
    const on = ground.workingDay(addDays(ground.signedOn, 4 + Math.floor(index / 2)));
    return { on, at: index % 2 === 0 ? '09:20' : '15:40', play: (stage) => record(stage, member, chance) };
  });
};

const worksForIt: readonly string[] = [
  'director',
  'project_assistant',
  'agency_manager',
  'coordinator',
  'cluster_assistant',
];

async function record(stage: Stage, { role, cluster, person: name }: Member, chance: Chance): Promise<void> {
  const director = stage.as('director');
  // Those of a cluster are recorded by whoever coordinates it.
  const hand = cluster === null ? director : stage.as('coordinator', cluster);
  const { can } = await hand.ask(listPersons);
  const [kind] = can.record?.documentKinds ?? [];
  // Zeros in front: no authority has given such a number to anybody.
  const digits = (length: number) => String(chance.below(100_000)).padStart(length, '0');
  const { person } = await hand.write(recordPerson, {
    body: {
      givenNames: name.given,
      familyNames: name.family,
      sex: name.sex,
      clusters: cluster === null ? [] : [cluster],
      document: kind === undefined ? null : { kind: kind.id, number: digits(kind.shortest) },
      phone: null,
    },
  });
  const { accountId } = stage.as(role, cluster);
  await director.write(linkAccount, { params: { person: person.id }, body: { account: accountId } });
}
