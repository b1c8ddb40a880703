import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Role } from '#kernel/auth/roles.ts';
import type { AccessServer } from './access-server.ts';
import { as } from './access-server.ts';
import { anAccount, hold } from './cast.ts';
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

const owedShape = z.looseObject({
  id: z.string(),
  origin: z.string(),
  due: z.string().nullable(),
  state: z.string(),
  acceptedBy: z.unknown(),
  cluster: z.looseObject({ id: z.string() }).nullable(),
  evidence: z.array(z.looseObject({ id: z.string(), several: z.boolean() })),
});
export type Owed = z.infer<typeof owedShape>;

/** What tests need of an obligation, told by what it is like, so that none depends on the names of a programme. */
export const waitsForAnswer = (one: Owed) => one.origin === 'clause' && one.acceptedBy !== null;
export const needsNobody = (one: Owed) =>
  one.origin === 'clause' && one.acceptedBy === null && one.due !== null && one.cluster === null;

/** Those who have to do with obligations: one account each, and one that both hands in and answers. */
export async function obligationCast({ stage, here }: AccessServer) {
  const cluster = here().clusters[0] ?? '';
  const account = async (name: string, ...roles: readonly Role[]) => {
    const id = await anAccount(stage(), name);
    for (const role of roles) await hold(stage(), id, { role, programme: here(), part: cluster });
    return id;
  };
  return {
    director: await account('Diana Director', 'director'),
    coordinator: await account('Cora Coordinator', 'coordinator'),
    supervisor: await account('Sol Supervisor', 'supervisor'),
    auditor: await account('Aldo Auditor', 'auditor'),
    council: await account('Carmen Council', 'council_member'),
    both: await account('Berta Both', 'project_assistant', 'supervisor'),
  };
}
export type ObligationCast = Awaited<ReturnType<typeof obligationCast>>;

/** What tests of obligations do again and again on one server. */
export function obligationSteps({ get, write, upload, here }: AccessServer) {
  const path = (id: string, what = '') =>
    `/api/programmes/${here().slug}/obligations/${encodeURIComponent(id)}${what}`;
  const read = async (answer: Response): Promise<Told> => {
    assert.equal(answer.status, 200, await answer.clone().text());
    return story.parse(await answer.json());
  };
  /** What the programme owes, as an account sees it. */
  const owed = async (account: string) => {
    const answer = await get(`/api/programmes/${here().slug}/calendar`, as(account));
    return z.object({ obligations: z.array(owedShape) }).parse(await answer.json()).obligations;
  };
  return {
    path,
    read,
    owed,
    /** The first obligation that fits and about which nothing counts yet. */
    async oneThat(account: string, fits: (one: Owed) => boolean): Promise<string> {
      const isOpen = ({ state }: Owed) => !/met|submitted|waived/.test(state);
      const found = (await owed(account)).find((one) => fits(one) && isOpen(one));
      assert.ok(found, 'the programme owes such a thing');
      return found.id;
    },
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
