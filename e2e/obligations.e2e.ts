import { type Browser, expect, type Page, test } from '@playwright/test';
import { complaintsOf } from './complaints-of.ts';
import { expectSound } from './expect-sound.ts';
import { type NewMinka, newMinka } from './new-minka.ts';
import { inviteInto, type SignedIn, setUpMinka } from './sign-in.ts';

const words = {
  desktop: {
    lang: 'en',
    record: 'Record',
    what: 'Record something',
    signing: 'signature',
    day: 'Day on which it came about',
    countedFrom: /It is counted from 15 Mar 2026 now\. On this day, \d+ dates move\./,
    moved: /Recorded: Signature of the agreement\. \d+ dates moved\./,
    unit: 'Executing unit established by an act',
    passed: /Its date passed 35 days ago, on 8 Feb 2026, and it is not met\./,
    handIn: 'Hand in papers',
    handInDay: 'Day on which they were handed in',
    missing: 'Give a file, or leave it empty with a reason.',
    arrived: 'One file',
    send: 'Hand in',
    waits: 'Handed in. It waits for an answer now.',
    answerDay: 'Day of the answer',
    return: 'Return',
    reason: 'What is missing or wrong',
    needed: 'This is missing.',
    returned: 'Sol Supervisor returned what was handed in',
    accept: 'Accept',
    late: /Met on 10 Mar 2026, 30 days after its date\./,
    laterBy: /Recorded by Dora Directora 5 days later/,
    before: /Handed in on 10 Mar 2026\. It waits for an answer/,
    accepted: 'Sol Supervisor accepted what was handed in',
    notNow: /To record, go back to now\./,
  },
  phone: {
    lang: 'es',
    record: 'Registrar',
    what: 'Registrar un hecho',
    signing: 'firma',
    day: 'Día en que ocurrió',
    countedFrom: /Ahora se cuenta desde el 15 mar 2026\. En este día se mueven \d+ fechas\./,
    moved: /Registrado: Firma del convenio\. Se movieron \d+ fechas\./,
    unit: 'Unidad ejecutora establecida por un acto',
    passed: /Su fecha pasó hace 35 días, el 8 feb 2026, y no está cumplida\./,
    handIn: 'Presentar documentos',
    handInDay: 'Día en que se presentaron',
    missing: 'Entregue un archivo, o déjelo vacío con un motivo.',
    arrived: 'Un archivo',
    send: 'Presentar',
    waits: 'Presentado. Ahora espera respuesta.',
    answerDay: 'Día de la respuesta',
    return: 'Devolver',
    reason: 'Qué falta o qué está mal',
    needed: 'Falta este dato.',
    returned: 'Sol Supervisor devolvió lo presentado',
    accept: 'Aceptar',
    late: /Cumplida el 10 mar 2026, 30 días después de su fecha\./,
    laterBy: /Lo registró Dora Directora 5 días después/,
    before: /Presentada el 10 mar 2026\. Espera respuesta/,
    accepted: 'Sol Supervisor aceptó lo presentado',
    notNow: /Para registrar, vuelva a hoy\./,
  },
} as const;

const programme = 'gamarra-cuzco';
const obligation = `/${programme}/obligations/condition_executing_unit/1`;
const say = () => words[test.info().project.name === 'phone' ? 'phone' : 'desktop'];
const aPaper = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`Paper: ${name}`) });

let minka: NewMinka;
let director: SignedIn;
let supervisor: SignedIn;
test.beforeAll(async () => {
  minka = await newMinka();
  director = await setUpMinka(minka.address, minka.setUp);
  const sol = { email: 'sol@example.org', name: 'Sol Supervisor', role: 'supervisor', locale: say().lang };
  supervisor = await inviteInto(minka.address, programme, director, sol);
});
test.afterAll(() => minka.stop());

test('the first condition is handed in late, returned, handed in again and accepted, and each day keeps what it said', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const [mine, theirs] = [await pageOf(browser, director), await pageOf(browser, supervisor)];
  const complaints = [mine, theirs].map(complaintsOf);
  await recordSigning(mine);
  await handIn(mine, '2026-03-02', 'act.txt');
  await returnIt(theirs);
  await handIn(mine, '2026-03-10', 'act-signed.txt');
  await acceptIt(theirs);

  const { late, laterBy, before, accepted, returned, passed, notNow, lang } = say();
  await mine.goto(`${obligation}?lang=${lang}`);
  const main = mine.getByRole('main');
  await expect(main.getByText(late)).toBeVisible();
  await expect(main.getByText(laterBy).first()).toBeVisible();
  await expectSound(mine);

  await mine.goto(`${obligation}?lang=${lang}&at=2026-03-11`);
  await expect(main.getByText(before)).toBeVisible();
  await expect(main.getByText(returned, { exact: true })).toBeVisible();
  await expect(main.getByText(accepted, { exact: true })).toHaveCount(0);
  await expect(mine.getByText(notNow).first()).toBeVisible();
  await mine.goto(`${obligation}?lang=${lang}&at=2026-03-01`);
  await expect(main.getByText(returned, { exact: true })).toHaveCount(0);
  await expect(main.getByText(passed)).toHaveCount(0);
  await expectSound(mine);
  expect(complaints.flat(), 'the browsers have nothing to complain of').toEqual([]);
});

async function pageOf(browser: Browser, storageState: SignedIn): Promise<Page> {
  const { viewport } = test.info().project.use;
  const context = await browser.newContext({
    baseURL: minka.address,
    storageState,
    ...(viewport ? { viewport } : {}),
  });
  return context.newPage();
}

/** From any page, found by typing; what moves is seen before it is recorded, and told after. */
async function recordSigning(page: Page): Promise<void> {
  const { lang, record, what, signing, day, countedFrom, moved, unit } = say();
  await page.goto(`/${programme}/calendar?lang=${lang}`);
  await page.getByRole('banner').getByRole('button', { name: record, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: what });
  await dialog.getByRole('combobox').fill(signing);
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await expectSound(page);
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  await main.getByLabel(day).fill('2025-12-10');
  await expect(main.getByText(countedFrom)).toBeVisible();
  await expect(main.getByRole('row').filter({ hasText: unit })).toContainText(/14 may 2026.*8 feb 2026/i);
  await main.locator('input[type=file]:not([capture])').first().setInputFiles(aPaper('agreement.txt'));
  await expectSound(page);
  await main.locator('form').getByRole('button', { name: record, exact: true }).click();
  await expect(main.getByText(moved)).toBeFocused();
  await expectSound(page);
}

async function handIn(page: Page, day: string, paper: string): Promise<void> {
  const { lang, unit, passed, handIn: button, handInDay, missing, arrived, send, waits } = say();
  await page.goto(`${obligation}?lang=${lang}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: unit })).toBeVisible();
  await expect(main.getByText(passed)).toBeVisible();
  await main.getByRole('link', { name: button, exact: true }).click();
  await main.getByLabel(handInDay).fill(day);
  await main.getByRole('button', { name: send, exact: true }).click();
  await expect(main.getByText(missing)).toBeVisible();
  await expectSound(page);
  await main.locator('input[type=file]:not([capture])').first().setInputFiles(aPaper(paper));
  await expect(main.getByText(arrived, { exact: true })).toBeVisible();
  await main.getByRole('button', { name: send, exact: true }).click();
  await expect(main.getByText(waits)).toBeFocused();
  await expectSound(page);
}

async function returnIt(page: Page): Promise<void> {
  const { lang, return: button, answerDay, reason, needed, returned } = say();
  await page.goto(`${obligation}?lang=${lang}`);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: button, exact: true }).click();
  await main.getByLabel(answerDay).fill('2026-03-05');
  await main.getByRole('button', { name: button, exact: true }).click();
  await expect(main.getByLabel(reason)).toBeFocused();
  await expect(main.getByText(needed)).toBeVisible();
  await main.getByLabel(reason).fill('The second page is not signed.');
  await main.getByRole('button', { name: button, exact: true }).click();
  await expect(main.getByText(returned, { exact: true })).toBeVisible();
  await expectSound(page);
}

async function acceptIt(page: Page): Promise<void> {
  const { lang, accept, answerDay, late } = say();
  await page.goto(`${obligation}?lang=${lang}`);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: accept, exact: true }).click();
  await main.getByLabel(answerDay).fill('2026-03-12');
  await main.getByRole('button', { name: accept, exact: true }).click();
  await expect(main.getByText(late)).toBeVisible();
  await expectSound(page);
}
