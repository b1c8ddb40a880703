import { expect, type Page } from '@playwright/test';
import { expectSound } from './expect-sound.ts';
import type { NewMinka } from './new-minka.ts';

const password = 'tres llamas cruzan el puente';

async function fillIn(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
}

export async function setUpInBrowser(page: Page, { setUp }: NewMinka): Promise<void> {
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
export async function inviteInBrowser(page: Page, email: string, role: string): Promise<string> {
  await page.goto('/gamarra-cuzco/accounts?lang=es');
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

export async function acceptInBrowser(page: Page, path: string, name: string): Promise<void> {
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

export async function signOutInBrowser(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Cuenta de ${name}` }).click();
  await expectSound(page);
  await page.getByRole('button', { name: 'Cerrar la sesión' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

/** With the keyboard alone, in fields that a password manager knows. */
export async function signInByKeyboard(page: Page, email: string): Promise<void> {
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

/** A wrong password first, then the right one; signing in leads to the page that was asked for. */
export async function signInWherePageWasAsked(page: Page): Promise<void> {
  await page.goto('/gamarra-cuzco/budget?open=total&lang=es');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectSound(page);
  await fillIn(page, { 'Correo electrónico': 'carla@example.org', Contraseña: 'otra contraseña' });
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await expect(page.getByRole('alert')).toContainText('No se pudo iniciar sesión');
  await expect(page.getByLabel('Contraseña', { exact: true })).toBeFocused();
  await expectSound(page);
  await fillIn(page, { 'Correo electrónico': '', Contraseña: '' });
  await signInByKeyboard(page, 'carla@example.org');
  await expect(page).toHaveURL(/\/gamarra-cuzco\/budget\?open=total/);
}

/** The director ends the role of somebody whose page is open, and that page says so at its next step. */
export async function endRoleOf(coordinator: Page, director: Page): Promise<void> {
  await director.goto('/gamarra-cuzco/accounts?lang=es');
  await director.getByRole('link', { name: 'Carla Condori' }).click();
  const panel = director.getByRole('region', { name: 'Carla Condori' });
  await panel.getByRole('button', { name: /^Terminar/ }).click();
  await expectSound(director);
  await panel.getByRole('button', { name: 'Terminar el rol' }).click();
  await expect(panel.getByText(/Terminado por Rosa Quispe/)).toBeVisible();

  await coordinator.getByRole('link', { name: 'Calendario' }).first().click();
  await expect(coordinator.getByRole('alert')).toContainText('terminó mientras esta página estaba abierta');
  await expect(coordinator).toHaveURL(/\/gamarra-cuzco\/calendar/);
  await expectSound(coordinator);
  await coordinator.getByRole('link', { name: 'Ir a sus programas' }).click();
  await expect(coordinator.getByText('Pida un rol a quien le invitó')).toBeVisible();
  await expectSound(coordinator);
}

/** The role goes on until the end of a day. */
export async function endRoleAfter(director: Page, day: string): Promise<void> {
  await director.goto('/gamarra-cuzco/accounts?lang=es');
  await director.getByRole('link', { name: 'Carla Condori' }).click();
  const panel = director.getByRole('region', { name: 'Carla Condori' });
  await panel.getByRole('button', { name: /^Terminar/ }).click();
  await panel.getByRole('radio', { name: /^Al terminar un día/ }).check();
  await panel.getByLabel('Último día del rol').fill(day);
  await panel.getByRole('button', { name: 'Terminar el rol' }).click();
  await expect(panel.getByText(/Terminado por Rosa Quispe/)).toBeVisible();
}

/** A session that is ended in one browser says so in the other, and signing in again leads back to its page. */
export async function endSessionOf(other: Page, director: Page): Promise<void> {
  await other.goto('/gamarra-cuzco/findings?lang=es');
  await signInByKeyboard(other, 'rosa@example.org');
  await expect(other).toHaveURL(/\/gamarra-cuzco\/findings/);
  await expect(other.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await director.goto('/account?lang=es');
  await expectSound(director);
  const end = director.getByRole('button', { name: /^Cerrar (Chrome|Safari|Firefox|Un)/ });
  await end.click();
  await director.getByRole('group').getByRole('button', { name: 'Cerrar', exact: true }).click();
  await expect(end).toHaveCount(0);
  // What was pressed is gone; the sentence that tells it took the focus.
  await expect(director.getByText(/^La sesión en .* se terminó\.$/)).toBeFocused();
  await expect(director.getByText('Esta', { exact: true })).toHaveCount(1);

  await other.getByRole('link', { name: 'Convenio' }).first().click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Su sesión terminó');
  await expectSound(other);
  await other.getByRole('link', { name: 'Iniciar sesión de nuevo' }).click();
  await signInByKeyboard(other, 'rosa@example.org');
  await expect(other).toHaveURL(/\/gamarra-cuzco\/agreement/);
}

/** The trail tells what happened, of one person too, and can be taken away as a file. */
export async function readTrail(director: Page): Promise<void> {
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
}

/** A second administrator by the address of an account, and out again; the trail of the accounts tells both. */
export async function makeAdministrator(director: Page): Promise<void> {
  await director.getByRole('button', { name: 'Cuenta de Rosa Quispe' }).click();
  await director.getByRole('link', { name: 'Minka en conjunto' }).click();
  await expect(director.getByText('El último permanece')).toBeVisible();
  const make = director.getByRole('button', { name: 'Nombrar administrador' });
  await director.getByLabel('Correo electrónico').fill('nadie@example.org');
  await make.click();
  await expect(director.getByLabel('Correo electrónico')).toHaveAccessibleDescription(
    /Ninguna cuenta abierta tiene/,
  );
  await expectSound(director);
  await director.getByLabel('Correo electrónico').fill('carla@example.org');
  await make.click();
  await director.getByRole('button', { name: 'Terminar el rol Carla Condori' }).click();
  await director.getByRole('button', { name: 'Terminar el rol', exact: true }).click();
  await expect(director.getByText('Carla Condori ya no es administrador.')).toBeFocused();
  await expect(director.getByText('El último permanece')).toBeVisible();

  await director.getByRole('link', { name: 'Registro de las cuentas' }).click();
  await expect(director.getByText('Rosa Quispe hizo a Carla Condori administrador de Minka.')).toBeVisible();
  await expect(director.getByText(/Rechazado a alguien sin sesión/).first()).toBeVisible();
  await expectSound(director);
}
