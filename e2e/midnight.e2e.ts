import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { acceptInBrowser, endRoleAfter, inviteInBrowser, setUpInBrowser } from './access-steps.ts';
import { expectSound } from './expect-sound.ts';
import { freePort } from './free-port.ts';
import { type NewMinka, newMinka } from './new-minka.ts';

const data = mkdtempSync(join(tmpdir(), 'minka-midnight-'));
let minka: NewMinka | undefined;

// Midnight is the programme's, five hours behind UTC; the browsers of all journeys live on the other side of the world.
test('a role ends at midnight, and the page that is open says so (L6)', async ({ browser }) => {
  test.setTimeout(300_000);
  const port = await freePort();
  const evening = await newMinka({ moment: '2026-03-15T18:00:00-05:00', data, port, isSetUp: false });
  minka = evening;
  const newPage = async () => {
    const none = { cookies: [], origins: [] };
    return (await browser.newContext({ baseURL: evening.address, storageState: none })).newPage();
  };
  const [director, coordinator] = [await newPage(), await newPage()];
  await setUpInBrowser(director, evening);
  const link = await inviteInBrowser(director, 'carla@example.org', 'Coordinación de conglomerado');
  await acceptInBrowser(coordinator, link, 'Carla Condori');
  await endRoleAfter(director, '2026-03-15');

  await evening.stop();
  minka = await newMinka({ moment: '2026-03-15T23:59:40-05:00', data, port, isSetUp: true });
  const ended = coordinator
    .getByRole('alert')
    .filter({ hasText: 'terminó mientras esta página estaba abierta' });
  let steps = 0;
  await expect(async () => {
    steps += 1;
    await coordinator
      .getByRole('link', { name: steps % 2 === 0 ? 'Convenio' : 'Calendario' })
      .first()
      .click({ timeout: 5_000 });
    await expect(ended).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 120_000 });
  await expectSound(coordinator);
});

test.afterAll(async () => {
  await minka?.stop();
  rmSync(data, { recursive: true, force: true });
});
