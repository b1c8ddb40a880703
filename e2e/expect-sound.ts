import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing that axe finds wrong, nothing wider than the screen, and one heading that names the page. */
export async function expectSound(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('status', { name: /Cargando|Loading/ })).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const width = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(width, 'the page is no wider than the screen').toBeLessThanOrEqual(0);
  // Its older way of reading a page, without a second one beside it, takes half the time; Minka has no frames, for which
  // the newer way is there.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
