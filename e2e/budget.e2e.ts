import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { expectSound } from './expect-sound.ts';

const programmes = z.object({ programmes: z.tuple([z.object({ slug: z.string() })]) });
const budget = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      adds: z.array(z.string()),
      priced: z.array(
        z.object({ product: z.object({ amount: z.string(), currency: z.string() }).nullable() }),
      ),
      pays: z.array(z.object({ kind: z.string(), id: z.string(), name: z.string() })),
    }),
  ),
  compositions: z.array(z.object({ parts: z.array(z.object({ title: z.string() })) })),
});
type Row = z.infer<typeof budget>['rows'][number];

const languages = ['es', 'en'] as const;

for (const lang of languages) {
  test(`a budget line is reached through its total, and leads to its indicator (${lang})`, async ({
    page,
    request,
  }) => {
    const slug = await slugOf(request);
    const { rows } = budget.parse(
      await (await request.get(`/api/programmes/${slug}/budget?lang=${lang}`)).json(),
    );
    const path = pathToLine(rows);
    const line = path.at(-1);
    const indicator = line?.pays.find(({ kind }) => kind === 'indicator');
    if (line === undefined || indicator === undefined) throw new Error('no line leads to an indicator');

    await page.goto(`/${slug}/budget?lang=${lang}`);
    const [total, ...parts] = path;
    await page.locator(`[id="row-${total?.id}"] td`).last().getByRole('link').first().click();
    for (const part of parts) await detail(page).getByRole('link', { name: part.title, exact: true }).click();

    await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(line.title);
    await expect(detail(page)).toContainText('×');
    await expectSound(page);
    await page.keyboard.press('Escape');
    await expect(detail(page)).toHaveCount(0);
    await page.goBack();
    await detail(page).getByRole('link', { name: indicator.name }).click();
    await expect(page).toHaveURL(new RegExp(`/logframe\\?open=${indicator.id}(&|$)`));
    await expect(page.locator('tr[aria-current]')).toBeInViewport();
    await expect(page.locator('tr[aria-current]')).toContainText(indicator.name);
    await expectSound(page);
  });

  test(`chart and table hold the same rows (${lang})`, async ({ page, request }) => {
    const slug = await slugOf(request);
    const { compositions } = budget.parse(
      await (await request.get(`/api/programmes/${slug}/budget?lang=${lang}`)).json(),
    );
    await page.goto(`/${slug}/budget?lang=${lang}`);
    await page
      .getByRole('radiogroup', { name: lang === 'es' ? 'Quién paga qué' : 'Who pays for what' })
      .getByRole('radio')
      .last()
      .check();
    for (const { title } of compositions[0]?.parts ?? []) {
      await expect(page.getByRole('rowheader', { name: title, exact: true })).toBeVisible();
    }
    await expectSound(page);
    await page.goto(`/${slug}/activities?lang=${lang}`);
    const scheduled = page.locator('tr[id^="activity-"]');
    await expect(scheduled.first()).toBeVisible();
    const activities = await scheduled.count();
    await page.getByRole('radio', { name: lang === 'es' ? 'Tabla' : 'Table' }).check();
    await expect(page.getByRole('main').locator('tbody tr')).toHaveCount(activities);
    await expectSound(page);
  });
}

test('the columns of the budget and its open rows stand in the address', async ({ page, request }) => {
  const slug = await slugOf(request);
  await page.goto(`/${slug}/budget?lang=en`);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page).toHaveURL(/rows=all/);
  await page.getByRole('radio', { name: 'By financier' }).check();
  await expect(page).toHaveURL(/by=financier/);
  await expectSound(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Close all' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'By financier' })).toBeChecked();
});

test('an activity opens the line that pays for it', async ({ page, request }) => {
  const slug = await slugOf(request);
  await page.goto(`/${slug}/activities?lang=en`);
  await page.getByRole('main').locator('.mk-figure').first().click();
  await expectSound(page);
  await detail(page).locator('.mk-figure').first().click();
  await expect(page).toHaveURL(/\/budget\?open=/);
  await expect(detail(page)).toBeVisible();
});

async function slugOf(request: APIRequestContext): Promise<string> {
  const answer = programmes.parse(await (await request.get('/api/programmes')).json());
  return answer.programmes[0].slug;
}

function detail(page: Page) {
  return page.locator('.mk-detail');
}

/** The way from the sum of everything to the first priced line that an indicator names. */
function pathToLine(rows: readonly Row[]): Row[] {
  const added = new Set(rows.flatMap(({ kind, adds }) => (kind === 'total' ? adds : [])));
  const walk = (row: Row): Row[] | null => {
    if (row.adds.length === 0) {
      const isPriced = row.priced.some(({ product }) => product !== null);
      return isPriced && row.pays.some(({ kind }) => kind === 'indicator') ? [row] : null;
    }
    for (const id of row.adds) {
      const part = rows.find((one) => one.id === id);
      const rest = part === undefined ? null : walk(part);
      if (rest !== null) return [row, ...rest];
    }
    return null;
  };
  const whole = rows.find(({ id, kind }) => kind === 'total' && !added.has(id));
  return (whole && walk(whole)) ?? [];
}

/** Nothing that axe finds wrong, and nothing wider than the screen. */
