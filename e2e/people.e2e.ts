import { type Browser, expect, type Page, test } from '@playwright/test';
import { acceptInBrowser, inviteInBrowser, setUpInBrowser } from './access-steps.ts';
import { complaintsOf } from './complaints-of.ts';
import { expectSound } from './expect-sound.ts';
import { type NewMinka, newMinka } from './new-minka.ts';

let minka: NewMinka | undefined;

test('a coordinator records persons on a phone, each once; the supervisor sees who they are and not how to reach them', async ({
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

  await recordFirst(coordinator);
  await recordAlike(coordinator);
  await recordSameDocument(coordinator);
  await findByName(coordinator);
  await seeWithoutPhone(supervisor);
  await director.goto('/gamarra-cuzco/audit?lang=es');
  await expect(
    director.getByText('Carla Condori leyó el documento de identidad de Rosa Ccori Ñahui.'),
  ).toHaveCount(1);
  expect(complaints.flat(), 'the browsers have nothing to complain of').toEqual([]);
});

test.afterAll(() => minka?.stop());

async function recordFirst(page: Page): Promise<void> {
  await page.goto('/gamarra-cuzco/persons?lang=es');
  await expect(page.getByText('Todavía no hay nadie registrado aquí')).toBeVisible();
  await expectSound(page);
  await record(page, {
    Nombres: 'Rosa',
    Apellidos: 'Ccori Ñahui',
    Número: '00846193',
    Teléfono: '987 155 204',
  });
  const panel = page.getByRole('region', { name: 'Rosa Ccori Ñahui' });
  await expect(panel.getByRole('link', { name: '987155204' })).toBeVisible();
  await expect(panel.getByText('••••93')).toBeVisible();
  await expectSound(page);
  await panel.getByRole('button', { name: 'Mostrar el número' }).click();
  await expect(panel.getByText('00846193')).toBeVisible();
  await expectSound(page);
}

/** Another accent and other letters: shown beside the first, and recorded all the same. */
async function recordAlike(page: Page): Promise<void> {
  await record(page, { Nombres: 'Rósa', Apellidos: 'CCORI NAHUI' });
  const warning = page.getByRole('alert');
  await expect(warning).toContainText('Ya hay una persona registrada con ese nombre');
  await expect(warning.getByRole('link', { name: 'Ccori Ñahui, Rosa' })).toBeVisible();
  await expect(warning).toBeFocused();
  await expectSound(page);
  await page.getByRole('button', { name: 'Registrar de todos modos' }).click();
  await expect(page.getByRole('region', { name: 'Rósa CCORI NAHUI' })).toBeVisible();
}

async function recordSameDocument(page: Page): Promise<void> {
  await record(page, { Nombres: 'Delia', Apellidos: 'Apaza', Número: '00 846 193' });
  await expect(page.getByRole('alert')).toContainText('No se registró a la persona');
  await expect(page.getByLabel('Número')).toBeFocused();
  await expectSound(page);
  await page.getByRole('link', { name: 'Abrir a Rosa Ccori Ñahui' }).click();
  await expect(page.getByRole('region', { name: 'Rosa Ccori Ñahui' })).toBeVisible();
}

async function findByName(page: Page): Promise<void> {
  await page.goto('/gamarra-cuzco/persons?lang=es');
  await expect(page.getByText('2 personas')).toBeVisible();
  await page.getByLabel('Nombre').fill('nahui rosa');
  await expect(page).toHaveURL(/q=nahui/);
  await expect(page.getByText('2 personas')).toBeVisible();
  await page.getByLabel('Nombre').fill('nadie');
  await expect(page.getByText('No se encontró a nadie')).toBeVisible();
  await expectSound(page);
  await page.getByRole('link', { name: 'Mostrar a todas las personas' }).click();
  await expect(page.getByRole('link', { name: 'Ccori Ñahui, Rosa' })).toBeVisible();
}

async function seeWithoutPhone(page: Page): Promise<void> {
  await page.goto('/gamarra-cuzco/persons?lang=es');
  await page.getByRole('link', { name: 'Ccori Ñahui, Rosa' }).click();
  const panel = page.getByRole('region', { name: 'Rosa Ccori Ñahui' });
  await expect(panel.getByText('Solo los ven el personal de los conglomerados')).toBeVisible();
  await expect(page.getByText('987155204')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Mostrar el número' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Registrar a una persona' })).toHaveCount(0);
  await expectSound(page);
}

async function record(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/gamarra-cuzco/persons?lang=es&open=record');
  const panel = page.getByRole('region', { name: 'Registrar a una persona' });
  for (const [label, value] of Object.entries(fields))
    await panel.getByLabel(label, { exact: true }).fill(value);
  await panel.getByRole('button', { name: 'Registrar', exact: true }).click();
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
