import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { expectSound } from './expect-sound.ts';

const programme = '/gamarra-cuzco';
const at = '2026-02-28';
const words = {
  desktop: {
    lang: 'en',
    control: /Happened by/,
    recorded: 'Recorded by',
    show: 'See that date',
    back: 'Back to now',
    notNow: 'You are viewing 28 Feb 2026. To record, go back to now.',
    knownOnly: /You are viewing what was known on/,
    timeless: 'This page always shows what holds now.',
    invite: 'Invite',
    record: 'Record a person',
    give: 'Give the document',
    handIn: 'Hand in papers',
    event: /^Record/,
    plan: 'Record a work plan',
    office: 'Open the office',
    menu: /Account of/,
  },
  phone: {
    lang: 'es',
    control: /Ocurrido hasta/,
    recorded: 'Registrado hasta',
    show: 'Ver a esa fecha',
    back: 'Volver a hoy',
    notNow: 'Está viendo el 28 feb 2026. Para registrar, vuelva a hoy.',
    knownOnly: /Está viendo lo que se sabía el/,
    timeless: 'Esta página muestra siempre lo actual.',
    invite: 'Invitar',
    record: 'Registrar a una persona',
    give: 'Entregar el documento',
    handIn: 'Presentar documentos',
    event: /^Registrar/,
    plan: 'Registrar un plan operativo',
    office: 'Abrir la oficina',
    menu: /Cuenta de/,
  },
} as const;

const say = () => words[test.info().project.name === 'phone' ? 'phone' : 'desktop'];

const shown = z.object({ revision: z.object({ recordedAt: z.string() }) });

/** The addresses of our own pages that the page leads to. */
async function linksOf(page: Page): Promise<URL[]> {
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  // As it is written: a link inside a drawing has no address of its own.
  const written = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const here = new URL(page.url());
  return written
    .filter((address) => !address.startsWith('#'))
    .map((address) => new URL(address, here))
    .filter(({ origin, pathname }) => origin === here.origin && !pathname.startsWith('/api/'));
}

/** The same page on another day: a figure of then, which turns the clock because it is asked to. */
function isAnotherDay(link: URL, here: URL): boolean {
  const day = link.searchParams.get('at');
  if (day === null || day === at) return false;
  const [then, now] = [new URL(link), new URL(here)];
  then.searchParams.set('at', at);
  then.searchParams.sort();
  now.searchParams.sort();
  return then.href === now.href;
}

const inProgramme = [
  '',
  '/results',
  '/results?open=1.1',
  '/agreement',
  '/agreement/3.1',
  '/logframe',
  '/activities',
  '/budget',
  '/calendar',
  '/calendar?view=line',
  '/obligations/half_year_report/1',
  '/events',
  '/work-plans',
  '/assumptions',
  '/assumptions?open=assumption/purpose/1',
  '/units',
  '/units?open=OU/gamarra',
]
  .concat(['/findings', '/persons', '/accounts', '/accounts/matrix', '/audit'])
  .map((path) => programme + path);

for (const path of [...inProgramme, '/account', '/instance', '/instance/audit']) {
  test(`every link of ${path} keeps both clocks and the language`, async ({ page, request }) => {
    const { lang, menu } = say();
    const { revision } = shown.parse(await (await request.get(`/api/programmes${programme}`)).json());
    const asked = path.includes('?') ? '&' : '?';
    await page.goto(`${path}${asked}at=${at}&known=${revision.recordedAt}&lang=${lang}`);
    if (path.startsWith(programme)) await page.getByRole('button', { name: menu }).click();
    const here = new URL(page.url());
    const links = (await linksOf(page)).filter((link) => !isAnotherDay(link, here));
    expect(links.length).toBeGreaterThan(0);
    const turned = links.filter(
      ({ searchParams: kept }) =>
        kept.get('at') !== at || kept.get('known') !== revision.recordedAt || kept.get('lang') !== lang,
    );
    expect(turned.map(String)).toEqual([]);
  });
}

test('an earlier day is said on every page, and nothing is recorded there', async ({ page }) => {
  const { lang, notNow, timeless, invite, record, give, back, handIn, event, plan, office } = say();
  const places = [
    { path: '/agreement?', button: give },
    { path: '/obligations/half_year_report/1?', button: handIn },
    { path: '/events?', button: event },
    { path: '/work-plans?', button: plan },
    { path: '/units?open=OU/gamarra&', button: office },
    { path: '/accounts?', button: invite, always: timeless },
    { path: '/persons?', button: record, always: timeless },
  ];
  for (const { path, button: name, always = '' } of places) {
    await page.goto(`${programme}${path}lang=${lang}&at=${at}`);
    const main = page.getByRole('main');
    const button = main.getByRole('button', { name }).first();
    await expect(page.getByRole('complementary').first()).toContainText(`${notNow} ${always}`.trim());
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription(notNow);
    // It can be reached all the same, and says why.
    await button.press('Enter');
    await expect(main.getByRole('status').filter({ hasText: notNow })).toHaveCount(1);
    await expectSound(page);
    await page.getByRole('button', { name: back }).first().click();
    await expect(page).not.toHaveURL(/at=/);
    await expect(
      main.getByRole('button', { name }).or(main.getByRole('link', { name })).first(),
    ).toBeEnabled();
  }
});

test('a form that is open when the clocks are turned is not sent', async ({ page }) => {
  const { lang, notNow } = say();
  await page.goto(`${programme}/accounts?lang=${lang}&at=${at}&open=invite`);
  const form = page.getByRole('main').getByRole('form');
  const send = form.locator('button[type=submit]');
  await expect(send).toBeDisabled();
  await expect(form).toContainText(notNow);
  const sent: string[] = [];
  page.on('request', (asked) => asked.method() === 'POST' && sent.push(asked.url()));
  await form.locator('input[type=email]').fill('somebody@example.org');
  await form.locator('input[type=email]').press('Enter');
  await expect(form.getByRole('alert')).toHaveCount(0);
  expect(sent).toEqual([]);
});

test('the second clock takes any moment, to the second, and the revisions are at hand', async ({ page }) => {
  const { lang, control, recorded, show, knownOnly, back } = say();
  await page.goto(`${programme}/calendar?lang=${lang}`);
  await page.getByRole('button', { name: control }).click();
  const moment = page.getByLabel(recorded, { exact: false }).and(page.locator('input'));
  await moment.fill('2098-10-31T11:30:07');
  await page.getByRole('button', { name: show }).click();
  // Half past eleven in Lima.
  await expect(page).toHaveURL(/known=2098-10-31T16:30:07Z/);
  await expect(page.getByRole('complementary').first()).toContainText(knownOnly);
  await page.getByRole('button', { name: control }).click();
  await expect(moment).toHaveValue('2098-10-31T11:30:07');
  await expectSound(page);
  const revision = page.getByRole('list', { name: /./ }).getByRole('button', { name: /revisi[oó]n 1/ });
  await revision.click();
  await expect(revision).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: show }).click();
  await expect(page).toHaveURL(/known=20\d\d-/);
  await expect(page).not.toHaveURL(/known=2098/);
  await page.getByRole('button', { name: back }).first().click();
  await expect(page).not.toHaveURL(/known=/);
});
