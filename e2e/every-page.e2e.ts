import { expect, test } from '@playwright/test';
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
  '/units',
  '/findings',
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

for (const lang of ['es', 'en']) {
  for (const path of pages) {
    test(`${path === '' ? 'today' : path} in ${lang} opens without complaint and is accessible`, async ({
      page,
      request,
    }) => {
      const { programmes } = programmeList.parse(await (await request.get('/api/programmes')).json());
      const complaints = complaintsOf(page);
      await page.goto(`/${programmes[0].slug}${path}?lang=${lang}`);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectSound(page);
      expect(complaints, 'the browser has nothing to complain of').toEqual([]);
    });
  }
}
