import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';

const nobody = { cookies: [], origins: [] };
const password = 'tres llamas cruzan el puente';

/** A Minka that nobody has set up yet, with the path of its set-up link. */
type NewMinka = Readonly<{ address: string; setUp: string; stop: () => void }>;

async function newMinka(): Promise<NewMinka> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'start-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of server.stdout) {
    printed += String(chunk);
    const [, address, setUp] = /(http:\/\/[\w.:-]+)[\s\S]*?(\/set-up\/[\w-]+)\s/.exec(printed) ?? [];
    if (address !== undefined && setUp !== undefined) {
      server.stdout.resume();
      return { address, setUp, stop: () => server.kill('SIGTERM') };
    }
  }
  throw new Error(`Minka did not start: ${printed}`);
}

/** Nothing that axe finds wrong, nothing wider than the screen, and one heading that names the page. */
async function expectSound(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('status', { name: /Cargando|Loading/ })).toHaveCount(0);
  const width = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(width, 'the page is no wider than the screen').toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** What a browser complains of, but for refusals that the journey itself brings about. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isRefusal = /status of 4\d\d/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !isRefusal) complaints.push(message.text());
  });
  return complaints;
}

async function newPage(browser: Browser, { address }: NewMinka): Promise<Page> {
  // The session of the shared instance is no session here.
  const context = await browser.newContext({ baseURL: address, storageState: nobody });
  return context.newPage();
}

async function fillIn(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
}

async function setUpInBrowser(page: Page, { setUp }: NewMinka): Promise<void> {
  await page.goto('/?lang=es');
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('Aquí aún no hay ninguna cuenta')).toBeVisible();
  await expectSound(page);

  await page.goto(`${setUp}?lang=es`);
  await expectSound(page);
  await page.getByRole('button', { name: 'Empezar' }).click();
  await expect(page.getByLabel('Nombre y apellidos')).toBeFocused();
  await expect(page.getByLabel('Nombre y apellidos')).toHaveAccessibleDescription(/Falta este dato/);
  await fillIn(page, {
    'Nombre y apellidos': 'Rosa Quispe',
    'Correo electrónico': 'rosa@example.org',
    Contraseña: 'Minka2026',
  });
  await page.getByRole('button', { name: 'Empezar' }).click();
  await expect(page.getByLabel('Contraseña', { exact: true })).toBeFocused();
  await expectSound(page);
  await fillIn(page, { Contraseña: password });
  await page.getByRole('button', { name: 'Empezar' }).click();
  await expect(page).toHaveURL(/\/gamarra-cuzco(\?|$)/, { timeout: 60_000 });
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto(`${setUp}?lang=es`);
  await expect(page.getByText('Este enlace ya no lleva a ninguna parte')).toBeVisible();
}

/** Invites and gives the path of the link, which is shown this once. */
async function inviteInBrowser(page: Page, email: string, role: string): Promise<string> {
  await page.goto('/gamarra-cuzco/people?lang=es');
  await page.getByRole('main').getByRole('link', { name: 'Invitar' }).first().click();
  const panel = page.getByRole('region', { name: 'Invitar a una persona' });
  await expectSound(page);
  await panel.getByLabel('Correo electrónico').fill(email);
  await panel.getByLabel('Rol', { exact: true }).selectOption({ label: role });
  await panel.getByRole('button', { name: 'Invitar' }).click();
  const link = await panel.getByText(/\/invitations\//).textContent();
  await expectSound(page);
  return new URL((link ?? '').trim()).pathname;
}

async function acceptInBrowser(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${path}?lang=es`);
  await expect(page.getByText('Rosa Quispe')).toBeVisible();
  await expectSound(page);
  await expect(page.getByLabel('Contraseña', { exact: true })).toHaveAttribute(
    'autocomplete',
    'new-password',
  );
  await fillIn(page, { 'Nombre y apellidos': name, Contraseña: password });
  await page.getByRole('button', { name: 'Crear la cuenta y aceptar' }).click();
  await expect(page).toHaveURL(/\/gamarra-cuzco(\?|$)/);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

async function signOutInBrowser(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Cuenta de ${name}` }).click();
  await expectSound(page);
  await page.getByRole('button', { name: 'Cerrar la sesión' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

/** With the keyboard alone, in fields that a password manager knows. */
async function signInByKeyboard(page: Page, email: string): Promise<void> {
  await expect(page.getByLabel('Correo electrónico')).toHaveAttribute('autocomplete', 'username');
  await expect(page.getByLabel('Contraseña', { exact: true })).toHaveAttribute(
    'autocomplete',
    'current-password',
  );
  await page.getByLabel('Correo electrónico').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

test.describe('people of a new instance', () => {
  let minka: NewMinka;
  test.beforeAll(async () => {
    minka = await newMinka();
  });
  test.afterAll(() => minka?.stop());

  test('from the set-up link over an invitation to a coordinator, until her role and a session end', async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const director = await newPage(browser, minka);
    const coordinator = await newPage(browser, minka);
    const complaints = [complaintsOf(director), complaintsOf(coordinator)];

    await setUpInBrowser(director, minka);
    const link = await inviteInBrowser(director, 'carla@example.org', 'Coordinación de conglomerado');
    await acceptInBrowser(coordinator, link, 'Carla Condori');
    await coordinator.goto(`${link}?lang=es`);
    await expect(coordinator.getByText('Esta invitación ya fue aceptada.')).toBeVisible();

    await coordinator.goto('/gamarra-cuzco/budget?open=total&lang=es');
    await expect(coordinator.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await signOutInBrowser(coordinator, 'Carla Condori');
    await coordinator.goto('/gamarra-cuzco/budget?open=total&lang=es');
    await expect(coordinator).toHaveURL(/\/sign-in\?next=/);
    await expectSound(coordinator);
    await fillIn(coordinator, { 'Correo electrónico': 'carla@example.org', Contraseña: 'otra contraseña' });
    await coordinator.getByRole('button', { name: 'Iniciar sesión' }).click();
    await expect(coordinator.getByRole('alert')).toContainText('No se pudo iniciar sesión');
    await expect(coordinator.getByLabel('Contraseña', { exact: true })).toBeFocused();
    await expectSound(coordinator);
    await fillIn(coordinator, { 'Correo electrónico': '', Contraseña: '' });
    await signInByKeyboard(coordinator, 'carla@example.org');
    await expect(coordinator).toHaveURL(/\/gamarra-cuzco\/budget\?open=total/);

    await test.step('her role ends, and the page that she has open says so', async () => {
      await director.goto('/gamarra-cuzco/people?lang=es');
      await director.getByRole('link', { name: 'Carla Condori' }).click();
      const panel = director.getByRole('region', { name: 'Carla Condori' });
      await panel.getByRole('button', { name: /^Terminar/ }).click();
      await expectSound(director);
      await panel.getByRole('button', { name: 'Terminar el rol' }).click();
      await expect(panel.getByText(/Terminado por Rosa Quispe/)).toBeVisible();

      await coordinator.getByRole('link', { name: 'Calendario' }).first().click();
      await expect(coordinator.getByRole('alert')).toContainText(
        'terminó mientras esta página estaba abierta',
      );
      await expect(coordinator).toHaveURL(/\/gamarra-cuzco\/calendar/);
      await expectSound(coordinator);
      await coordinator.getByRole('link', { name: 'Ir a sus programas' }).click();
      await expect(coordinator.getByText('Pida un rol a quien le invitó')).toBeVisible();
      await expectSound(coordinator);
    });

    await test.step('a session ends elsewhere, and signing in again leads back', async () => {
      const other = await newPage(browser, minka);
      complaints.push(complaintsOf(other));
      await other.goto('/gamarra-cuzco/findings?lang=es');
      await signInByKeyboard(other, 'rosa@example.org');
      await expect(other).toHaveURL(/\/gamarra-cuzco\/findings/);
      await expect(other.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await director.goto('/account?lang=es');
      await expectSound(director);
      await director.getByRole('button', { name: /^Cerrar (Chrome|Safari|Firefox|Un)/ }).click();
      await director.getByRole('group').getByRole('button', { name: 'Cerrar', exact: true }).click();
      await expect(director.getByText('Esta', { exact: true })).toHaveCount(1);
      await expect(director.getByRole('button', { name: /^Cerrar (Chrome|Safari|Firefox|Un)/ })).toHaveCount(
        0,
      );

      await other.getByRole('link', { name: 'Convenio' }).first().click();
      await expect(other.getByRole('heading', { level: 1 })).toHaveText('Su sesión terminó');
      await expectSound(other);
      await other.getByRole('link', { name: 'Iniciar sesión de nuevo' }).click();
      await signInByKeyboard(other, 'rosa@example.org');
      await expect(other).toHaveURL(/\/gamarra-cuzco\/agreement/);
    });

    await test.step('the trail tells what happened, and can be taken away', async () => {
      await director.goto('/gamarra-cuzco/audit?lang=es');
      const entry = director.getByRole('listitem').filter({ hasText: /terminó el rol de Carla Condori/ });
      await entry.locator('summary').click();
      await expectSound(director);
      await entry.getByRole('link', { name: 'Carla Condori' }).click();
      await expect(director).toHaveURL(/about=/);
      await expect(director.getByText(/Solo lo que trata de/)).toBeVisible();
      const download = director.waitForEvent('download');
      await director.getByRole('link', { name: 'Descargar CSV' }).click();
      expect((await download).suggestedFilename()).toBe('audit.csv');
    });
    expect(complaints.flat(), 'the browsers have nothing to complain of').toEqual([]);
  });
});

for (const lang of ['es', 'en']) {
  for (const path of [
    '/gamarra-cuzco/people',
    '/gamarra-cuzco/people?open=invite',
    '/gamarra-cuzco/people/matrix',
    '/gamarra-cuzco/people/matrix?role=coordinator',
    '/gamarra-cuzco/audit',
    '/gamarra-cuzco/audit?outcome=refused&from=2026-01-01',
    '/account',
  ]) {
    test(`${path} in ${lang} opens without complaint and is accessible`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expectSound(page);
      expect(complaints, 'the browser has nothing to complain of').toEqual([]);
    });
  }
}
