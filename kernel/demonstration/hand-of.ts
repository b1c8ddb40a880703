import { addFile } from '#kernel/files/contract.ts';
import type { AnyEndpoint, ResponseOf } from '#kernel/http/endpoint.ts';
import type { Typesetter } from '#lib/documents/index.ts';
import { type Asked, askAs, type Comer, type Doors } from './perform-as.ts';
import type { Hand, Member } from './scene.ts';

/** Does something; the time that it takes passes. */
export type Perform = (
  comer: Comer,
  endpoint: AnyEndpoint,
  asked: Asked,
  bytes?: Uint8Array,
) => Promise<unknown>;

type Given = Readonly<{ params?: object; query?: object; body?: object }>;

/** What somebody of the cast can do, in the programme on which the demonstration plays. */
export function handOf(
  member: Member,
  accountId: string,
  {
    doors,
    slug,
    typesetter,
    perform,
  }: Readonly<{
    doors: Doors;
    slug: string;
    typesetter: Typesetter;
    perform: Perform;
  }>,
): Hand {
  const comer = { accountId };
  const asked = ({ params = {}, query = {}, body = {} }: Given): Asked => ({
    params: { programme: slug, ...params },
    query,
    body,
  });
  return {
    member,
    accountId,
    async ask(endpoint, input = {}) {
      // The endpoint's own schema says what comes out.
      return (await askAs(doors, comer, endpoint, asked(input))) as ResponseOf<typeof endpoint>;
    },
    async write(endpoint, input = {}) {
      // The endpoint's own schema says what comes out.
      return (await perform(comer, endpoint, asked(input))) as ResponseOf<typeof endpoint>;
    },
    async give(paper, { name, cluster = member.cluster, photographed = false }) {
      const bytes = photographed ? await typesetter.photograph(paper) : typesetter.pdf(paper);
      const query = { name, ...(cluster === null ? {} : { cluster }) };
      return addFile.response.parse(await perform(comer, addFile, asked({ query }), bytes)).file.id;
    },
  };
}
