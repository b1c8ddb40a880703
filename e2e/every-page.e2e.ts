import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { z } from 'zod';

const programmeList = z.object({ programmes: z.tuple([z.object({ slug: z.string() })]) });
const pages = ['', '/agreement', '/logframe', '/activities', '/budget', '/calendar', '/findings'];

test('the address without a programme leads to the only one', async ({ page, request }) => {
  const { programmes } = programmeList.parse(await (await request.get('/api/programmes')).json());
  await page.goto('/');
  await expect(page).toHaveURL(new RegExp(`/${programmes[0].slug}(\\?|$)`));
});

for (const lang of ['es', 'en']) {
  for (const path of pages) {
    test(`${path === '' ? 'today' : path} in ${lang} opens without complaint and is accessible`, async ({
      page,
      request,
    }) => {
      const { programmes } = programmeList.parse(await (await request.get('/api/programmes')).json());
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });

      await page.goto(`/${programmes[0].slug}${path}?lang=${lang}`);

      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      const width = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect(width, 'the page is no wider than the screen').toBeLessThanOrEqual(0);
      expect(complaints, 'the browser has nothing to complain of').toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  }
}
