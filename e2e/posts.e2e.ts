import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { aPhotograph } from '#test/make-files.ts';
import { complaintsOf } from './complaints-of.ts';
import { expectSound } from './expect-sound.ts';
import { type NewMinka, newMinka } from './new-minka.ts';
import { recordUnits } from './record-units.ts';
import { inviteInto, type SignedIn, setUpMinka } from './sign-in.ts';

const words = {
  desktop: {
    lang: 'en',
    coordinator: 'Cluster coordinator',
    assistant: 'Administrative assistant',
    office: 'Office',
    fill: 'Fill this post',
    person: 'Person',
    newPerson: 'Record somebody new',
    givenNames: 'Given names',
    familyNames: 'Family names',
    recordPerson: 'Record this person',
    firstDay: 'First day in the post',
    contract: 'Contract',
    minutes: 'Minutes of the selection',
    kept: 'Kept',
    alsoHolds: 'Also holds another post',
    leaveEmpty: /Leave empty/,
    whyEmpty: 'Why it stays empty',
    inSigning: 'It is being signed',
    openOffice: 'Open the office',
    address: 'Address',
    firstDayOpen: 'First day open',
    running: 'Up and running',
    correct: 'Correct the filling',
    met: '1.1: Met',
    indicator: 'Operating units up and running',
    both: '2 of 2',
  },
  phone: {
    lang: 'es',
    coordinator: 'Coordinador del conglomerado',
    assistant: 'Asistente administrativo',
    office: 'Oficina',
    fill: 'Cubrir este puesto',
    person: 'Persona',
    newPerson: 'Registrar a una persona nueva',
    givenNames: 'Nombres',
    familyNames: 'Apellidos',
    recordPerson: 'Registrar a esta persona',
    firstDay: 'Primer día en el puesto',
    contract: 'Contrato',
    minutes: 'Acta de la selección',
    kept: 'Guardado',
    alsoHolds: 'También ocupa otro puesto',
    leaveEmpty: /Dejar vacío/,
    whyEmpty: 'Por qué queda vacío',
    inSigning: 'Está en firma',
    openOffice: 'Abrir la oficina',
    address: 'Dirección',
    firstDayOpen: 'Primer día abierta',
    running: 'En funcionamiento',
    correct: 'Corregir la cobertura',
    met: '1.1: Cumplido',
    indicator: 'Unidades operativas en funcionamiento',
    both: '2 de 2',
  },
} as const;

const programme = 'gamarra-cuzco';
const say = () => words[test.info().project.name === 'phone' ? 'phone' : 'desktop'];
const at = (path: string) => `/${programme}/${path}?lang=${say().lang}`;

let minka: NewMinka;
let director: SignedIn;
let coordinator: SignedIn;
let supervisor: SignedIn;
test.beforeAll(async () => {
  minka = await newMinka();
  director = await setUpMinka(minka.address, minka.setUp);
  const invited = (name: string, role: string, cluster?: string) => {
    const email = `${role}@example.org`;
    return inviteInto(minka.address, programme, director, {
      email,
      name,
      role,
      locale: say().lang,
      ...(cluster === undefined ? {} : { cluster }),
    });
  };
  coordinator = await invited('Carla Condori', 'coordinator', 'gamarra');
  supervisor = await invited('Sonia Salas', 'supervisor');
});
test.afterAll(() => minka.stop());

test('a coordinator fills the posts of her unit on a phone, with a photographed contract, and opens its office; the supervisor sees the indicator met and opens the contract', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const hers = await newPage(browser, coordinator, { width: 390, height: 844 });
  const [mine, theirs] = [await newPage(browser, director), await newPage(browser, supervisor)];
  const complaints = [hers, mine, theirs].map(complaintsOf);
  await fillWithPhotograph(hers);
  await fillWithoutMinutes(hers);
  await openOffice(hers);
  await seeContract(theirs);
  await recordUnits(mine, minka, 'Minutes.jpg');
  await seeIndicatorMet(theirs);
  expect(complaints.flat(), 'the browsers have nothing to complain of').toEqual([]);
});

/** The unit of the own cluster stands first. */
async function openPlace(page: Page, name: string): Promise<void> {
  await page.goto(at('units'));
  await page.getByRole('main').getByRole('link', { name }).first().click();
}

/** Nobody is in the register yet: the person is recorded on the way. */
async function fillWithPhotograph(page: Page): Promise<void> {
  const told = say();
  await openPlace(page, told.coordinator);
  await expectSound(page);
  await page.getByRole('button', { name: told.fill }).click();
  await page.getByRole('textbox', { name: told.person }).fill('Rosa');
  await page.getByRole('button', { name: told.newPerson }).click();
  await page.getByLabel(told.givenNames).fill('Rosa');
  await page.getByLabel(told.familyNames).fill('Ccori Ñahui');
  await page.getByRole('button', { name: told.recordPerson }).click();
  await expect(page.getByText('Rosa Ccori Ñahui')).toBeVisible();
  await fillDay(page, told.firstDay);

  // Nothing is sent before each slot holds a paper or a reason.
  await page.getByRole('button', { name: told.fill }).click();
  await expectSound(page);
  const slot = (name: string) => page.getByRole('group', { name }).locator('input[type=file]').first();
  const [contract, minutes] = [slot(told.contract), slot(told.minutes)];
  const photograph = await aPhotograph();
  await contract.setInputFiles({ name: 'contract.jpg', mimeType: 'image/jpeg', buffer: photograph });
  await expect(page.getByText(told.kept, { exact: true })).toHaveCount(1);
  await minutes.setInputFiles({ name: 'selection.jpg', mimeType: 'image/jpeg', buffer: photograph });
  await expect(page.getByText(told.kept, { exact: true })).toHaveCount(2);
  await page.getByRole('button', { name: told.fill }).click();
  const panel = page.getByRole('region', { name: told.coordinator });
  await expect(panel.getByRole('link', { name: 'Rosa Ccori Ñahui' })).toBeVisible();
  await expect(panel.getByRole('link', { name: 'contract.jpg', exact: true })).toBeVisible();
  await expectSound(page);
}

/** Somebody who is in the register is found by typing, and that she holds another post is told. */
async function fillWithoutMinutes(page: Page): Promise<void> {
  const told = say();
  await openPlace(page, told.assistant);
  await page.getByRole('button', { name: told.fill }).click();
  await page.getByRole('textbox', { name: told.person }).fill('nahui');
  await page.getByRole('button', { name: 'Ccori Ñahui, Rosa' }).click();
  await expect(page.getByText(told.alsoHolds)).toBeVisible();
  await fillDay(page, told.firstDay);
  for (const paper of [told.contract, told.minutes]) {
    await page.getByRole('button', { name: told.leaveEmpty }).first().click();
    await page.getByLabel(told.whyEmpty).last().fill(`${told.inSigning}: ${paper}`);
  }
  await page.getByRole('button', { name: told.fill }).click();
  await expect(page.getByText(`${told.inSigning}: ${told.minutes}`)).toBeVisible();
}

async function openOffice(page: Page): Promise<void> {
  const told = say();
  await openPlace(page, told.office);
  await page.getByRole('button', { name: told.openOffice }).click();
  await page.getByLabel(told.address).fill('Jirón Uno 123');
  await fillDay(page, told.firstDayOpen);
  await page.getByRole('button', { name: told.openOffice }).click();
  await expect(page.getByRole('region', { name: told.office }).getByText('Jirón Uno 123')).toBeVisible();
  await page.goto(at('units'));
  await expect(page.getByText(told.running, { exact: true })).toHaveCount(1);
  await expectSound(page);
}

/** Whoever supervises sees who holds the post and opens the contract; there is nothing to be recorded. */
async function seeContract(page: Page): Promise<void> {
  const told = say();
  await page.goto(at('units'));
  const holder = page.getByRole('main').getByRole('link', { name: /Rosa Ccori Ñahui/ });
  await holder.first().click();
  const panel = page.getByRole('region', { name: told.coordinator });
  await expect(panel.getByRole('button', { name: told.correct })).toHaveCount(0);
  await expectSound(page);
  await openPaper(page, panel.getByRole('link', { name: 'contract.jpg', exact: true }));
}

/** The other units run too by now: the figure opens down to the paper that was photographed on a phone. */
async function seeIndicatorMet(page: Page): Promise<void> {
  const told = say();
  await page.goto(at('results'));
  await page.getByRole('link', { name: told.met }).click();
  const panel = page.getByRole('region', { name: told.indicator });
  await expect(panel.getByText(told.both).first()).toBeVisible();
  await openPaper(page, panel.getByRole('link', { name: 'contract.jpg', exact: true }));
}

async function openPaper(page: Page, link: Locator): Promise<void> {
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: 'contract.jpg' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('img')).toBeVisible();
}

/** The last day that the form takes is the programme's today. */
async function fillDay(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.fill((await field.getAttribute('max')) ?? '');
}

async function newPage(
  browser: Browser,
  storageState: SignedIn,
  viewport = { width: 1280, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: minka.address, viewport, storageState });
  return context.newPage();
}
