import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { acceptInBrowser, inviteInBrowser, setUpInBrowser } from './access-steps.ts';
import { complaintsOf } from './complaints-of.ts';
import { expectSound } from './expect-sound.ts';
import { type NewMinka, newMinka } from './new-minka.ts';

const programme = '/gamarra-cuzco';
const api = `/api/programmes${programme}`;
const paper = 'Contrato de la coordinación.png';

let minka: NewMinka | undefined;

test.afterAll(() => minka?.stop());

test('the supervisor sees that the operating units run, and opens the contract behind it', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  minka = await newMinka();
  const director = await newPage(browser, minka);
  const supervisor = await newPage(browser, minka);
  const complaints = complaintsOf(supervisor);
  await setUpInBrowser(director, minka);
  const invitation = await inviteInBrowser(director, 'sonia@example.org', 'Supervisión del donante');
  await acceptInBrowser(supervisor, invitation, 'Sonia Salas');

  await seeNothingMeasured(supervisor);
  await recordUnits(director, minka);
  await openToTheContract(supervisor);
  await readAsTable(supervisor);
  expect(complaints, 'the browser has nothing to complain of').toEqual([]);
});

async function newPage(browser: Browser, { address }: NewMinka): Promise<Page> {
  // Everybody begins without a session; the one that the other journeys share is of another Minka.
  const context = await browser.newContext({ baseURL: address, storageState: { cookies: [], origins: [] } });
  return context.newPage();
}

async function seeNothingMeasured(page: Page): Promise<void> {
  await page.goto(`${programme}/results?lang=es`);
  await expect(page.getByRole('heading', { level: 1, name: 'Resultados' })).toBeVisible();
  await expect(page.getByText('Espera: eventos').first()).toBeVisible();
  await expect(page.getByRole('link', { name: '1.1: Aún no toca' })).toBeVisible();
  await expectSound(page);
}

const units = z.object({
  units: z.array(z.object({ id: z.string(), posts: z.array(z.object({ id: z.string() })) })),
  slots: z.object({ fill: z.array(z.object({ id: z.string() })) }),
});
const recorded = z.object({ person: z.object({ id: z.uuid() }) });
const added = z.object({ file: z.object({ id: z.uuid() }) });

/** Every post of the operating units is filled and their offices open; the first contract is a paper. */
async function recordUnits(page: Page, { address }: NewMinka): Promise<void> {
  const headers = () => ({ origin: address, 'idempotency-key': randomUUID() });
  const write = async (path: string, data: object) => {
    const answer = await page.request.post(`${api}${path}`, { data, headers: headers() });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    return answer.json();
  };
  const { person } = recorded.parse(
    await write('/persons', {
      givenNames: 'Rosa',
      familyNames: 'Ccori',
      sex: null,
      clusters: ['gamarra', 'cuzco'],
      document: null,
      phone: null,
    }),
  );
  const uploaded = await page.request.post(`${api}/files?name=${encodeURIComponent(paper)}&cluster=gamarra`, {
    data: Buffer.from(onePixel, 'base64'),
    headers: { ...headers(), 'content-type': 'application/octet-stream' },
  });
  const { file } = added.parse(await uploaded.json());
  const found = units.parse(await (await page.request.get(`${api}/units`)).json());
  const operating = found.units.filter(({ id }) => id.startsWith('OU/'));
  const day = { happenedOn: '2026-03-15', evidence: [], omitted: [] };
  const [contract] = found.slots.fill;
  let first = true;
  for (const { id: unit, posts } of operating) {
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

async function openToTheContract(page: Page): Promise<void> {
  await page.goto(`${programme}/results?lang=es`);
  const knot = page.getByRole('link', { name: '1.1: Cumplido' });
  await knot.click();
  await expect(page).toHaveURL(/open=1\.1/);
  const panel = page.getByRole('region', { name: 'Unidades operativas en funcionamiento' });
  await expect(panel).toBeFocused();
  await expect(panel.getByText('2 de 2').first()).toBeVisible();
  await expect(panel.getByRole('radio', { name: 'Cuentan 6' })).toBeChecked();
  await expectSound(page);
  await panel.getByRole('radio', { name: /^No cuentan/ }).check();
  await expect(page).toHaveURL(/rows=left_out/);
  await page.goBack();
  const download = page.waitForEvent('download');
  await panel.getByRole('link', { name: /^Exportar/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^indicador-1\.1-.*\.xlsx$/);
  await panel.getByRole('link', { name: paper }).click();
  await expect(page.getByRole('heading', { level: 1, name: paper })).toBeVisible();
  await page.goBack();
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page).toHaveURL((url) => url.searchParams.get('open') === null);
}

async function readAsTable(page: Page): Promise<void> {
  await page.getByText('Tabla', { exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(28);
  await expectSound(page);
}

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
