import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  acceptInBrowser,
  endRoleOf,
  endSessionOf,
  inviteInBrowser,
  makeAdministrator,
  readTrail,
  setUpInBrowser,
  signInWherePageWasAsked,
  signOutInBrowser,
} from './access-steps.ts';
import { complaintsOf } from './complaints-of.ts';
import { expectSound } from './expect-sound.ts';
import { type NewMinka, newMinka } from './new-minka.ts';

let minka: NewMinka | undefined;

test('from the set-up link over an invitation to a coordinator, until her role and a session end', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  minka = await newMinka();
  const director = await newPage(browser, minka);
  const coordinator = await newPage(browser, minka);
  const other = await newPage(browser, minka);
  const complaints = [director, coordinator, other].map(complaintsOf);

  await setUpInBrowser(director, minka);
  const link = await inviteInBrowser(director, 'carla@example.org', 'Coordinación de conglomerado');
  await acceptInBrowser(coordinator, link, 'Carla Condori');
  await coordinator.goto(`${link}?lang=es`);
  await expect(coordinator.getByText('Esta invitación ya fue aceptada.')).toBeVisible();
  await coordinator.goto('/gamarra-cuzco?lang=es');
  await signOutInBrowser(coordinator, 'Carla Condori');

  await signInWherePageWasAsked(coordinator);
  await endRoleOf(coordinator, director);
  await endSessionOf(other, director);
  await readTrail(director);
  await makeAdministrator(director);
  expect(complaints.flat(), 'the browsers have nothing to complain of').toEqual([]);
});

test.afterAll(() => minka?.stop());

for (const lang of ['es', 'en']) {
  for (const path of [
    '/gamarra-cuzco/persons',
    '/gamarra-cuzco/persons?open=record',
    '/gamarra-cuzco/persons?q=nobody&sort=-recorded',
    '/gamarra-cuzco/accounts',
    '/gamarra-cuzco/accounts?open=invite',
    '/gamarra-cuzco/accounts/matrix',
    '/gamarra-cuzco/accounts/matrix?role=coordinator',
    '/gamarra-cuzco/audit',
    '/gamarra-cuzco/audit?outcome=refused&from=2026-01-01',
    '/account',
    '/instance',
    '/instance/audit',
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

async function newPage(browser: Browser, { address }: NewMinka): Promise<Page> {
  // The session of the shared instance is no session here.
  const context = await browser.newContext({ baseURL: address, storageState: { cookies: [], origins: [] } });
  return context.newPage();
}
