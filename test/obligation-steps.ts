import assert from 'node:assert/strict';
import { z } from 'zod';
import type { AccessServer } from './access-server.ts';
import { as } from './access-server.ts';
import { fileIn } from './file-steps.ts';
import { aPdf } from './make-files.ts';

const story = z.looseObject({
  obligation: z.looseObject({
    id: z.string(),
    state: z.string(),
    due: z.string().nullable(),
    dueBefore: z.string().nullable(),
    metOn: z.string().nullable(),
    submittedOn: z.string().nullable(),
    evidence: z.array(z.looseObject({ id: z.string(), filled: z.boolean() })),
  }),
  story: z.array(
    z.looseObject({
      id: z.string(),
      act: z.string(),
      happenedOn: z.string(),
      voided: z.looseObject({ reason: z.string() }).nullable(),
      evidence: z.array(
        z.looseObject({
          id: z.string(),
          slot: z.string(),
          file: z.looseObject({ id: z.string(), name: z.string() }).nullable(),
          replaced: z.unknown(),
        }),
      ),
      omitted: z.array(z.looseObject({ slot: z.string(), reason: z.string() })),
    }),
  ),
  can: z.record(z.string(), z.object({ may: z.boolean(), why: z.string().nullable() }).nullable()),
});
export type Told = z.infer<typeof story>;

/** What tests of obligations do again and again on one server. */
export function obligationSteps({ get, write, upload, here }: AccessServer) {
  const path = (id: string, what = '') =>
    `/api/programmes/${here().slug}/obligations/${encodeURIComponent(id)}${what}`;
  const read = async (answer: Response): Promise<Told> => {
    assert.equal(answer.status, 200, await answer.clone().text());
    return story.parse(await answer.json());
  };
  return {
    path,
    read,
    /** The obligation as it stands, by the clocks of a query. */
    show: async (id: string, account: string, query = '') => read(await get(path(id) + query, as(account))),
    /** A paper that an account adds. */
    async aPaper(account: string, name = 'paper.pdf', cluster?: string): Promise<string> {
      const query = new URLSearchParams({ name, ...(cluster === undefined ? {} : { cluster }) });
      const answer = await upload(
        `/api/programmes/${here().slug}/files?${query}`,
        new Uint8Array(aPdf(name)),
        as(account),
      );
      return (await fileIn(answer)).id;
    },
    submit: (id: string, account: string, body: object) => write(path(id, '/submissions'), body, as(account)),
    answer: (id: string, account: string, body: object) => write(path(id, '/verdicts'), body, as(account)),
    letter: (id: string, account: string, body: object) => write(path(id, '/letters'), body, as(account)),
    relieve: (id: string, account: string, body: object) => write(path(id, '/reliefs'), body, as(account)),
    /** Takes back a fact of a kind. */
    takeBack: (kind: string, fact: string, account: string, reason = 'It was a mistake.') =>
      write(`/api/programmes/${here().slug}/${kind}/${fact}/voiding`, { reason }, as(account)),
  };
}
