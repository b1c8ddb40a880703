import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { aPhotograph } from '#test/make-files.ts';
import type { NewMinka } from './new-minka.ts';

const api = '/api/programmes/gamarra-cuzco';

const units = z.object({
  units: z.array(
    z.object({ id: z.string(), running: z.boolean(), posts: z.array(z.object({ id: z.string() })) }),
  ),
  slots: z.object({ fill: z.array(z.object({ id: z.string() })) }),
});
const recorded = z.object({ person: z.object({ id: z.uuid() }) });
const added = z.object({ file: z.object({ id: z.uuid() }) });

/**
 * Makes every operating unit run that does not yet, without a screen: its posts are filled and its office is open. The
 * first contract is a photograph of that name; the other papers are left out with a reason.
 */
export async function recordUnits(page: Page, { address }: NewMinka, photograph: string): Promise<void> {
  const headers = () => ({ origin: address, 'idempotency-key': randomUUID() });
  const write = async (path: string, data: object) => {
    const answer = await page.request.post(`${api}${path}`, { data, headers: headers() });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    return answer.json();
  };
  const { person } = recorded.parse(
    await write('/persons', {
      givenNames: 'Julia',
      familyNames: 'Huamán',
      sex: null,
      clusters: ['gamarra', 'cuzco'],
      document: null,
      phone: null,
    }),
  );
  const uploaded = await page.request.post(
    `${api}/files?name=${encodeURIComponent(photograph)}&cluster=gamarra`,
    { data: await aPhotograph(), headers: { ...headers(), 'content-type': 'application/octet-stream' } },
  );
  const { file } = added.parse(await uploaded.json());
  const found = units.parse(await (await page.request.get(`${api}/units`)).json());
  const waiting = found.units.filter(({ id, running }) => id.startsWith('OU/') && !running);
  const day = { happenedOn: '2026-03-15', evidence: [], omitted: [] };
  const [contract] = found.slots.fill;
  let first = true;
  for (const { id: unit, posts } of waiting) {
    await write('/office-openings', { unit, address: 'Jr. Gamarra 1234', ...day });
    for (const { id: post } of posts) {
      const empty = found.slots.fill.filter(({ id }) => !first || id !== contract?.id);
      await write('/post-fillings', {
        post,
        person: person.id,
        ...day,
        evidence: first ? [{ slot: contract?.id, file: file.id }] : [],
        omitted: empty.map(({ id }) => ({ slot: id, reason: 'Está en la oficina central' })),
      });
      first = false;
    }
  }
}
