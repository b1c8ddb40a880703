import { type Browser, expect, type Page, test } from '@playwright/test';
import { acceptInBrowser, inviteInBrowser, setUpInBrowser } from './access-steps.ts';
import { complaintsOf } from './complaints-of.ts';
import { expectSound } from './expect-sound.ts';
import { type NewMinka, newMinka } from './new-minka.ts';
import { recordUnits } from './record-units.ts';

const programme = '/gamarra-cuzco';
const paper = 'Contrato de la coordinación.jpg';

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
  await recordUnits(director, minka, paper);
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
  await panel.getByRole('radio', { name: 'Cuentan 6' }).check();
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
  await page.getByRole('radio', { name: 'Tabla' }).check();
  await expect(page).toHaveURL(/view=table/);
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(28);
  await expectSound(page);
}
