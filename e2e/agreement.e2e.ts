import { expect, test } from '@playwright/test';
import { expectSound } from './expect-sound.ts';

const words = {
  en: {
    rule: /^7, to what Minka reads/,
    signed: 'As signed',
    missing: 'The signed document is not in this instance',
    document: 'Signed document',
    finding: /26\.46%/,
    second: 'II, Total',
    ask: /Ask the other party/,
    letter: 'Letter',
    read: /^Contradictions/,
    words: 'Words',
    open: 'Search',
    search: 'Search the programme',
    budget: 'Budget',
  },
  es: {
    rule: /^7, a lo que Minka lee/,
    signed: 'Como se firmó',
    missing: 'El documento firmado no está en esta instancia',
    document: 'Documento firmado',
    finding: /26\.46%/,
    second: 'II, Total',
    ask: /Pedir la lectura/,
    letter: 'Carta',
    read: /^Contradicciones/,
    words: 'Palabras',
    open: 'Buscar',
    search: 'Buscar en el programa',
    budget: 'Presupuesto',
  },
} as const;

for (const lang of ['es', 'en'] as const) {
  const say = words[lang];

  test(`from a paragraph through its finding to the second place, a line of the budget (${lang})`, async ({
    page,
  }) => {
    await page.goto(`/gamarra-cuzco/agreement/3.1?lang=${lang}`);
    const main = page.getByRole('main');

    await main.getByRole('link', { name: say.rule }).click();
    await expect(page).toHaveURL(/#in_kind_limit$/);

    await main.getByRole('link', { name: say.finding }).click();
    await expect(page).toHaveURL(/finding=limit-broken/);
    const card = main.getByRole('region', { name: say.finding });
    await expect(card.getByText('166,680 ÷ 630,000')).toBeVisible();
    await expect(card.getByText(/budget\.csv/)).toBeVisible();
    await expect(card.getByRole('radio', { checked: true })).toHaveCount(0);

    await card.getByRole('radio', { name: say.ask }).check();
    const letter = card.getByRole('region', { name: say.letter });
    await expect(letter).toContainText('26.46%');
    await expect(letter).toContainText('II, Total');
    await expectSound(page);

    await card.getByRole('link', { name: say.second }).click();
    await expect(page).toHaveURL(/\/gamarra-cuzco\/budget\?.*open=total/);
    await expect(main.getByRole('heading', { level: 1, name: say.budget })).toBeVisible();
  });

  test(`a paragraph says how to give it the signed words where there are none (${lang})`, async ({
    page,
  }) => {
    await page.goto(`/gamarra-cuzco/agreement/4.4?lang=${lang}`);
    await page.getByRole('radio', { name: say.signed }).check();
    await expect(page).toHaveURL(/voice=signed/);
    await expect(page.getByText(say.missing)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: say.document }).click();
    await expect(page.getByRole('region', { name: say.document })).toBeInViewport();
    await expectSound(page);
  });

  test(`the list of findings is narrowed in its address and opens each at its own (${lang})`, async ({
    page,
  }) => {
    await page.goto(`/gamarra-cuzco/findings?lang=${lang}&paragraph=II`);
    const main = page.getByRole('main');
    await expect(main.getByRole('region', { name: say.read })).toBeVisible();
    await main.getByRole('searchbox', { name: say.words }).fill('26.46');
    await expect(page).toHaveURL(/text=26\.46/);
    await expect(main.getByRole('row').filter({ hasText: '26.46%' })).toHaveCount(1);
    await main.getByRole('link', { name: say.finding }).click();
    await expect(page).toHaveURL(/findings\/limit-broken/);
    await expect(main.getByRole('heading', { level: 1, name: say.finding })).toBeVisible();
    await expectSound(page);
  });

  test(`the search finds an amount and opens its line (${lang})`, async ({ page }) => {
    await page.goto(`/gamarra-cuzco/agreement/cover?lang=${lang}`);
    await page.getByRole('banner').getByRole('button', { name: say.open }).click();
    const input = page.getByRole('combobox', { name: say.search });
    await input.fill('166,680');
    await expect(page.getByRole('group', { name: say.budget }).getByRole('option')).toHaveCount(2);
    await expectSound(page);
    await input.press('ArrowDown');
    await input.press('Enter');
    await expect(page).toHaveURL(/\/budget\?.*open=total/);
  });
}
