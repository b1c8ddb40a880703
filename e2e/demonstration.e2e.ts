import { expect, test } from '@playwright/test';
import { complaintsOf } from './complaints-of.ts';
import { expectSound } from './expect-sound.ts';
import { type NewMinka, newMinka } from './new-minka.ts';
import { printed } from './printed.ts';

const words = {
  desktop: {
    lang: 'es',
    choice: 'Ver primero una demostración',
    fill: 'Llenar la demostración',
    once: 'Se muestra esta única vez',
    filling: /Se está llenando mes a mes/,
    shownBefore: 'Las contraseñas ya se mostraron',
    filled: 'Está lista. Inicie sesión como cualquiera de ellas.',
    signIn: 'Ir a iniciar sesión',
    email: 'Correo electrónico',
    password: 'Contraseña',
    enter: 'Iniciar sesión',
    banner: /Todos los datos, las personas y los documentos son inventados/,
    changes: 'Desde ayer',
  },
  phone: {
    lang: 'en',
    choice: 'Look at a demonstration first',
    fill: 'Fill the demonstration',
    once: 'Shown this once',
    filling: /It is being filled month by month/,
    shownBefore: 'The passwords were shown before',
    filled: 'It is ready. Sign in as any of them.',
    signIn: 'Go to sign-in',
    email: 'Email address',
    password: 'Password',
    enter: 'Sign in',
    banner: /All data, people and papers are invented/,
    changes: 'Since yesterday',
  },
} as const;

let minka: NewMinka | undefined;
test.beforeAll(async () => {
  minka = await newMinka();
});
test.afterAll(async () => minka?.stop());
test.use({ storageState: { cookies: [], origins: [] } });

test('whoever sets up has a demonstration filled, loads the page again, and signs in as its director', async ({
  page,
  isMobile,
}) => {
  test.setTimeout(600_000);
  const say = isMobile ? words.phone : words.desktop;
  if (minka === undefined) throw new Error('Minka is not started');
  const { address, setUp } = minka;
  const complaints = complaintsOf(page);
  // What is shown once is gone with the page, so the browser asks; here the answer is to go.
  page.on('dialog', (dialog) => void dialog.accept());

  await page.goto(`${address}${setUp}?lang=${say.lang}`);
  await page.getByRole('radio', { name: say.choice }).check();
  await expectSound(page);
  await page.getByRole('button', { name: say.fill }).click();
  await expect(page.getByText(say.once)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: say.filling })).toBeVisible();
  const director = page.getByRole('listitem').filter({ hasText: 'director@example.org' });
  const password = (await director.locator('code').last().textContent()) ?? '';
  await expectSound(page);

  await page.reload();
  await expect(page.getByText(say.shownBefore)).toBeVisible();
  await expect(page.getByText(password)).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: say.filled })).toBeVisible({ timeout: 500_000 });
  await expectSound(page);

  await page.getByRole('link', { name: say.signIn }).click();
  await page.getByLabel(say.email).fill('director@example.org');
  await page.getByLabel(say.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: say.enter, exact: true }).click();
  await expect(page.getByText(say.banner)).toBeVisible();
  const changes = page.getByRole('main').getByRole('region', { name: say.changes });
  await expect(changes.getByRole('listitem').first()).toBeVisible();
  await expectSound(page);
  expect(await printed(page)).toHaveLength(1);
  expect(complaints).toEqual([]);
});
