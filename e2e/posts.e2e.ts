import { type Browser, expect, type Page, test } from '@playwright/test';
import { aPhotograph } from '#test/make-files.ts';
import { acceptInBrowser, inviteInBrowser, setUpInBrowser } from './access-steps.ts';
import { complaintsOf } from './complaints-of.ts';
import { expectSound } from './expect-sound.ts';
import { type NewMinka, newMinka } from './new-minka.ts';
import { recordUnits } from './record-units.ts';

let minka: NewMinka | undefined;

test('a coordinator fills the posts of her unit on a phone, with a photographed contract, and opens its office; the supervisor sees the indicator met and opens the contract', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  minka = await newMinka();
  const director = await newPage(browser, minka);
  const coordinator = await newPage(browser, minka, { width: 390, height: 844 });
  const supervisor = await newPage(browser, minka);
  const complaints = [director, coordinator, supervisor].map(complaintsOf);
  await setUpInBrowser(director, minka);
  const forCoordinator = await inviteInBrowser(director, 'carla@example.org', 'Coordinación de conglomerado');
  await acceptInBrowser(coordinator, forCoordinator, 'Carla Condori');
  const forSupervisor = await inviteInBrowser(director, 'sonia@example.org', 'Supervisión del donante');
  await acceptInBrowser(supervisor, forSupervisor, 'Sonia Salas');

  await fillWithPhotograph(coordinator);
  await fillWithoutMinutes(coordinator);
  await openOffice(coordinator);
  await seeContract(supervisor);
  await recordUnits(director, minka, 'Contrato.jpg');
  await seeIndicatorMet(supervisor);
  expect(complaints.flat(), 'the browsers have nothing to complain of').toEqual([]);
});

test.afterAll(() => minka?.stop());

const units = '/gamarra-cuzco/units?lang=es';

/** The unit of the own cluster stands first. */
async function openPlace(page: Page, name: string): Promise<void> {
  await page.goto(units);
  await page.getByRole('main').getByRole('link', { name }).first().click();
}

/** Nobody is in the register yet: the person is recorded on the way. */
async function fillWithPhotograph(page: Page): Promise<void> {
  await openPlace(page, 'Coordinador del conglomerado');
  await expectSound(page);
  await page.getByRole('button', { name: 'Cubrir este puesto' }).click();
  await page.getByRole('textbox', { name: 'Persona' }).fill('Rosa');
  await page.getByRole('button', { name: 'Registrar a una persona nueva' }).click();
  await page.getByLabel('Nombres').fill('Rosa');
  await page.getByLabel('Apellidos').fill('Ccori Ñahui');
  await page.getByRole('button', { name: 'Registrar a esta persona' }).click();
  await expect(page.getByText('Rosa Ccori Ñahui')).toBeVisible();
  await fillDay(page, 'Primer día en el puesto');

  // Nothing is sent before each slot holds a paper or a reason.
  await page.getByRole('button', { name: 'Cubrir este puesto' }).click();
  await expectSound(page);
  const slot = (name: string) => page.getByRole('group', { name }).locator('input[type=file]').first();
  const [contract, minutes] = [slot('Contrato'), slot('Acta de la selección')];
  const photograph = await aPhotograph();
  await contract.setInputFiles({ name: 'contrato.jpg', mimeType: 'image/jpeg', buffer: photograph });
  await expect(page.getByText('Guardado', { exact: true })).toHaveCount(1);
  await minutes.setInputFiles({ name: 'acta.jpg', mimeType: 'image/jpeg', buffer: photograph });
  await expect(page.getByText('Guardado', { exact: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Cubrir este puesto' }).click();
  const panel = page.getByRole('region', { name: 'Coordinador del conglomerado' });
  await expect(panel.getByRole('link', { name: 'Rosa Ccori Ñahui' })).toBeVisible();
  await expect(panel.getByRole('link', { name: 'contrato.jpg', exact: true })).toBeVisible();
  await expectSound(page);
}

/** Somebody who is in the register is found by typing, and that she holds another post is told. */
async function fillWithoutMinutes(page: Page): Promise<void> {
  await openPlace(page, 'Asistente administrativo');
  await page.getByRole('button', { name: 'Cubrir este puesto' }).click();
  await page.getByRole('textbox', { name: 'Persona' }).fill('nahui');
  await page.getByRole('button', { name: 'Ccori Ñahui, Rosa' }).click();
  await expect(page.getByText('También ocupa otro puesto')).toBeVisible();
  await fillDay(page, 'Primer día en el puesto');
  for (const reason of ['El contrato está en firma', 'El acta está en firma']) {
    await page
      .getByRole('button', { name: /Dejar vacío/ })
      .first()
      .click();
    await page.getByLabel('Por qué queda vacío').last().fill(reason);
  }
  await page.getByRole('button', { name: 'Cubrir este puesto' }).click();
  await expect(page.getByText('El acta está en firma')).toBeVisible();
}

async function openOffice(page: Page): Promise<void> {
  await openPlace(page, 'Oficina');
  await page.getByRole('button', { name: 'Abrir la oficina' }).click();
  await page.getByLabel('Dirección').fill('Jirón Uno 123');
  await fillDay(page, 'Primer día abierta');
  await page.getByRole('button', { name: 'Abrir la oficina' }).click();
  await expect(page.getByRole('region', { name: 'Oficina' }).getByText('Jirón Uno 123')).toBeVisible();
  await page.goto(units);
  await expect(page.getByText('En funcionamiento', { exact: true })).toHaveCount(1);
  await expectSound(page);
}

/** Whoever supervises sees who holds the post and opens the contract; there is nothing to be recorded. */
async function seeContract(page: Page): Promise<void> {
  await page.goto(units);
  await page
    .getByRole('main')
    .getByRole('link', { name: /Rosa Ccori Ñahui/ })
    .first()
    .click();
  const panel = page.getByRole('region', { name: 'Coordinador del conglomerado' });
  await expect(panel.getByRole('link', { name: 'contrato.jpg', exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Corregir la cobertura' })).toHaveCount(0);
  await expectSound(page);
  await panel.getByRole('link', { name: 'contrato.jpg', exact: true }).click();
  await expect(page.getByRole('main').getByRole('img')).toBeVisible();
}

/** The other units run too by now: the figure opens down to the paper that was photographed on a phone. */
async function seeIndicatorMet(page: Page): Promise<void> {
  await page.goto('/gamarra-cuzco/results?lang=es');
  await page.getByRole('link', { name: '1.1: Cumplido' }).click();
  const panel = page.getByRole('region', { name: 'Unidades operativas en funcionamiento' });
  await expect(panel.getByText('2 de 2').first()).toBeVisible();
  await panel.getByRole('link', { name: 'contrato.jpg', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'contrato.jpg' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('img')).toBeVisible();
}

/** The last day that the form takes is the programme's today. */
async function fillDay(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.fill((await field.getAttribute('max')) ?? '');
}

async function newPage(
  browser: Browser,
  { address }: NewMinka,
  viewport = { width: 1280, height: 900 },
): Promise<Page> {
  // The session of the shared instance is no session here.
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    storageState: { cookies: [], origins: [] },
  });
  return context.newPage();
}
