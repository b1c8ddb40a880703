import assert from 'node:assert/strict';
import { z } from 'zod';
import { showUnits, type UnitShape } from '#programme/contract';
import type { AccessServer } from './access-server.ts';
import { fileIn } from './file-steps.ts';

type Given = Readonly<{
  evidence?: readonly Readonly<{ slot: string; file: string }>[];
  omitted?: readonly Readonly<{ slot: string; reason: string }>[];
  corrects?: Readonly<{ fact: string; reason: string }>;
}>;

const recorded = z.looseObject({ fact: z.string() });

/** No paper, with a reason for each that is asked for. */
export const withoutPapers = {
  omitted: [
    { slot: 'contract', reason: 'It is being signed' },
    { slot: 'selection_minutes', reason: 'They are being typed' },
  ],
};

/** What tests of posts and offices do again and again, as whoever they say. */
export function unitSteps({ get, write, upload, here }: AccessServer) {
  const path = (what: string) => `/api/programmes/${here().slug}/${what}`;
  const units = async (who: string, query = ''): Promise<readonly UnitShape[]> => {
    const answer = await get(path(`units${query}`), who);
    assert.equal(answer.status, 200, await answer.clone().text());
    return showUnits.response.parse(await answer.json()).units;
  };
  return {
    path,
    units,
    /** The unit that works in a cluster. */
    async unitIn(cluster: string | null, who: string, query = ''): Promise<UnitShape> {
      const unit = (await units(who, query)).find((one) => (one.cluster?.id ?? null) === cluster);
      assert.ok(unit, 'the agreement has a unit there');
      return unit;
    },
    async aPaper(who: string, cluster: string | null, text = 'A paper.'): Promise<string> {
      const query = cluster === null ? '' : `&cluster=${cluster}`;
      const answer = await upload(path(`files?name=paper.txt${query}`), text, who);
      return (await fileIn(answer)).id;
    },
    fill: (
      who: string,
      body: Given & Readonly<{ post: string; person: string; happenedOn: string; left?: object }>,
    ) => write(path('post-fillings'), { ...withoutPapers, ...body }, who),
    leave: (who: string, filling: string, happenedOn: string, more: Given = {}) =>
      write(path(`post-fillings/${filling}/leaving`), { happenedOn, reason: 'Another job', ...more }, who),
    open: (who: string, unit: string, happenedOn: string, more: Given = {}) =>
      write(path('office-openings'), { unit, happenedOn, address: 'Calle Uno 123', ...more }, who),
    close: (who: string, opening: string, happenedOn: string, more: Given = {}) =>
      write(path(`office-openings/${opening}/closing`), { happenedOn, reason: 'It moved', ...more }, who),
    takeBack: (who: string, what: string, reason = 'Recorded by mistake') =>
      write(path(`${what}/voiding`), { reason }, who),
  };
}

/** The id of the fact that an answer tells of. */
export async function factIn(answer: Response): Promise<string> {
  assert.equal(answer.status, 200, await answer.clone().text());
  return recorded.parse(await answer.json()).fact;
}
