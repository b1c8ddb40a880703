import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { aPhotograph } from '#test/make-files.ts';
import { expectSound } from './expect-sound.ts';
import { type NewMinka, newMinka } from './new-minka.ts';
import { type SignedIn, setUpMinka } from './sign-in.ts';

const words = {
  desktop: {
    lang: 'en',
    document: 'Signed document',
    give: 'Give the document',
    replace: 'Replace it',
    choose: 'Choose a file',
    unnumbered: /No numbered paragraph was found in letter\.txt/,
    signed: 'As signed',
    download: 'Download',
    known: 'What is known of it',
    sending: 'On its way',
    stop: 'Stop second.txt',
    stopped: 'Stopped',
    lost: 'Not arrived',
    again: 'Send again',
    looked: /Dora Directora looked at workshop\.jpg\./,
  },
  phone: {
    lang: 'es',
    document: 'Documento firmado',
    give: 'Entregar el documento',
    replace: 'Reemplazarlo',
    choose: 'Elegir un archivo',
    unnumbered: /letter\.txt no se encontró ningún párrafo numerado|ningún párrafo numerado/,
    signed: 'Como se firmó',
    download: 'Descargar',
    known: 'Lo que se sabe de él',
    sending: 'En camino',
    stop: 'Detener second.txt',
    stopped: 'Detenido',
    lost: 'No llegó',
    again: 'Enviar otra vez',
    looked: /Dora Directora miró workshop\.jpg\./,
  },
} as const;

const signedText =
  'IV. Costs\n\n4.3 The third.\n\n4.4 The signed words of four point four.\n\n4.5 The fifth.\n';

let minka: NewMinka;
let signedIn: SignedIn;
test.beforeAll(async () => {
  minka = await newMinka();
  signedIn = await setUpMinka(minka.address, minka.setUp);
});
test.afterAll(() => minka.stop());

const say = () => words[test.info().project.name === 'phone' ? 'phone' : 'desktop'];

async function open(page: Page, path: string): Promise<void> {
  await page.context().addCookies(signedIn.cookies);
  await page.goto(`${minka.address}/gamarra-cuzco${path}${path.includes('?') ? '&' : '?'}lang=${say().lang}`);
}

test('a director gives the signed document, whose words then stand in its paragraph, and opens its file', async ({
  page,
}) => {
  const { document, give, choose, unnumbered, replace, signed, download, known } = say();
  await open(page, '/agreement/4.4');
  const card = page.getByRole('region', { name: document });
  await card.getByRole('button', { name: give }).click();
  const input = card.locator('input[type=file]:not([capture])');

  // By the keyboard alone: the field is reached and opens the machine's own dialog.
  const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sir.') };
  await expect(async () => {
    const opened = page.waitForEvent('filechooser', { timeout: 5_000 });
    const [chooser] = await Promise.all([opened, input.press('Enter')]);
    await chooser.setFiles(letter);
  }).toPass();
  await expect(card.getByRole('alert')).toContainText(unnumbered);
  await expect(card.getByText(choose)).toBeVisible();
  await expectSound(page);

  await input.setInputFiles({ name: 'signed.txt', mimeType: 'text/plain', buffer: Buffer.from(signedText) });
  await expect(card.getByRole('link', { name: 'signed.txt' })).toBeVisible();
  await expect(card.getByRole('button', { name: replace })).toBeVisible();
  await page.getByRole('radio', { name: signed }).check();
  await expect(page.getByText('The signed words of four point four.')).toBeVisible();

  await card.getByRole('link', { name: 'signed.txt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'signed.txt' })).toBeVisible();
  const sha256 = createHash('sha256').update(signedText).digest('hex');
  await expect(page.getByRole('region', { name: known })).toContainText(sha256);
  await expectSound(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: download }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('signed.txt');
  expect(await readFile(await saved.path(), 'utf8')).toBe(signedText);
});

test('a file that was stopped or lost its signal on the way stays in the list, and arrives when it is sent again', async ({
  page,
  context,
}) => {
  const { document, give, replace, sending, stop, stopped, lost, again } = say();
  await open(page, '/agreement/4.4');
  const card = page.getByRole('region', { name: document });
  await card
    .getByRole('button', { name: give })
    .or(card.getByRole('button', { name: replace }))
    .click();
  // The line carries nothing until it is said.
  const files = '**/api/programmes/*/files?*';
  await page.route(files, () => undefined);
  const second = { name: 'second.txt', mimeType: 'text/plain', buffer: Buffer.from(`${signedText}Again.\n`) };
  await card.locator('input[type=file]:not([capture])').setInputFiles(second);
  const row = card.getByRole('listitem').filter({ hasText: 'second.txt' });
  await expect(row).toContainText(sending);
  await row.getByRole('button', { name: stop }).click();
  await expect(row).toContainText(stopped);
  await row.getByRole('button', { name: again }).click();
  await expect(row).toContainText(sending);
  await context.setOffline(true);
  await expect(row).toContainText(lost);
  await expectSound(page);
  await context.setOffline(false);
  await page.unroute(files);
  await row.getByRole('button', { name: again }).click();
  await expect(card.getByRole('link', { name: 'second.txt' })).toBeVisible();
});

test('a photograph is shown on its page, and the trail tells of one look', async ({ page, request }) => {
  const answer = await request.post(`${minka.address}/api/programmes/gamarra-cuzco/files?name=workshop.jpg`, {
    data: await aPhotograph(1_200, 800),
    headers: {
      'content-type': 'application/octet-stream',
      'idempotency-key': `photograph-${test.info().project.name}`,
      origin: minka.address,
      cookie: signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
  });
  expect(answer.ok()).toBe(true);
  const { file } = await answer.json();
  await open(page, `/files/${file.id}`);
  const image = page.getByRole('img', { name: /workshop\.jpg/ });
  await expect(image).toBeVisible();
  // Upright: its pixels lay on their side.
  await expect.poll(() => page.evaluate('document.querySelector("main img").naturalHeight')).toBe(1_200);
  await expectSound(page);
  await open(page, `/audit?about=file:${file.id}`);
  await expect(page.getByRole('main').getByText(say().looked)).toHaveCount(1);
});
