import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { complaintsOf } from './complaints-of.ts';
import { expectSound } from './expect-sound.ts';

const programmeList = z.object({ programmes: z.tuple([z.object({ slug: z.string() })]) });
const pages = [
  '',
  '/results',
  '/agreement',
  '/logframe',
  '/activities',
  '/budget',
  '/calendar',
  '/obligations/half_year_report/1',
  '/events',
  '/work-plans',
  '/assumptions',
  '/units',
  '/findings',
];
/** What stands open on a page, and the forms that have an address. */
const opened = [
  '/results?open=1.1',
  '/results?view=table',
  '/logframe?open=1.1',
  '/calendar?view=line',
  '/obligations/half_year_report/1?act=submit',
  '/events?open=signature&act=record',
  '/work-plans?act=record',
  '/assumptions?open=assumption/purpose/1&act=review',
  '/units?open=OU/gamarra/coordinator&act=begin',
];

test('the address without a programme leads to the only one', async ({ page, request }) => {
  const { programmes } = programmeList.parse(await (await request.get('/api/programmes')).json());
  await page.goto('/');
  await expect(page).toHaveURL(new RegExp(`/${programmes[0].slug}(\\?|$)`));
});

test('an address of a page without its programme leads on to that page, with all that follows', async ({
  page,
  request,
}) => {
  const { programmes } = programmeList.parse(await (await request.get('/api/programmes')).json());
  for (const address of [
    '/agreement/3.1',
    '/calendar?at=2026-06-30&view=list',
    '/budget',
    '/logframe',
    '/activities',
  ]) {
    await page.goto(address);
    await expect(page).toHaveURL((url) => url.pathname + url.search === `/${programmes[0].slug}${address}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('a programme that is not there offers those that are', async ({ page, request }) => {
  const { programmes } = programmeList.parse(await (await request.get('/api/programmes')).json());
  await page.goto('/no-such-one/budget?lang=en');
  await expect(page.getByRole('main')).toContainText('no-such-one');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(page).toHaveURL((url) => url.pathname === `/${programmes[0].slug}`);
});

test('a finding of its own address is named by a word above it, not by its key', async ({
  page,
  request,
}) => {
  const { programmes } = programmeList.parse(await (await request.get('/api/programmes')).json());
  const found = z
    .object({ findings: z.array(z.object({ key: z.string() })) })
    .parse(await (await request.get(`/api/programmes/${programmes[0].slug}/findings`)).json());
  const key = found.findings[0]?.key ?? '';
  await page.goto(`/findings/${encodeURIComponent(key)}?lang=en`);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/${programmes[0].slug}/findings/`));
  await expect(page.getByRole('banner')).not.toContainText(key);
});

/** The page without complaint, in a language. */
async function openInPeace(page: Page, path: string, lang: string): Promise<void> {
  const complaints = complaintsOf(page);
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expectSound(page);
  expect(complaints, 'the browser has nothing to complain of').toEqual([]);
}

for (const lang of ['es', 'en']) {
  for (const path of pages) {
    test(`${path === '' ? 'today' : path} in ${lang} opens without complaint and is accessible`, async ({
      page,
      request,
    }) => {
      const { programmes } = programmeList.parse(await (await request.get('/api/programmes')).json());
      await openInPeace(page, `/${programmes[0].slug}${path}`, lang);
    });
  }

  test(`the own account in ${lang} opens without complaint and is accessible`, async ({ page }) => {
    await openInPeace(page, '/account', lang);
    // Here no mail is sent, and the switch of the reminders says so.
    await expect(page.getByRole('switch')).toHaveAccessibleDescription(/Minka/);
  });
}

for (const path of opened) {
  test(`${path} opens without complaint and is accessible`, async ({ page, request }) => {
    const { programmes } = programmeList.parse(await (await request.get('/api/programmes')).json());
    const lang = test.info().project.name === 'phone' ? 'es' : 'en';
    await openInPeace(page, `/${programmes[0].slug}${path}`, lang);
    const isForm = path.includes('act=');
    await expect(page.getByRole('main').locator('button[type=submit]')).toHaveCount(isForm ? 1 : 0);
  });
}
