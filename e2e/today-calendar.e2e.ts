import { type APIRequestContext, expect, test } from '@playwright/test';
import { z } from 'zod';
import { expectSound } from './expect-sound.ts';
import { printed } from './printed.ts';

const words = {
  es: {
    day: 'Jueves 20 de mayo',
    opensList: (count: number) => new RegExp(`^${count}, abre la lista`),
    shown: (count: number) => `Se muestran ${count} obligaciones`,
    waits: 'Espera por usted',
    signing: 'Registrar la firma',
    clock: /^Reloj del convenio, del mes 0/,
    state: 'Estado',
    soon: 'Vence pronto',
    act: 'Unidad ejecutora establecida por un acto',
    counted: /60 días después de: Firma del convenio/,
    due: '14 may 2026',
    opens: /La consecuencia se abre el 15 may 2026/,
    opened: 'Consecuencia abierta',
    close: 'Volver al calendario',
    line: 'Línea de tiempo',
    byClause: 'Por obligación',
    report: /Informe semestral de avance, 2/,
    dates: 'Sus 6 fechas',
    third: '13 nov 2027',
    download: 'Descargar iCalendar',
    words: 'Palabras',
    noMatch: 'Ninguna obligación coincide',
    all: 'Ver todas',
    happened: 'Ocurrido hasta 20 may 2027',
    printedBy: 'Impreso por Dora Directora',
    more: (count: number) => `Y ${count} más`,
    nav: 'Presupuesto',
  },
  en: {
    day: 'Thursday 20 May',
    opensList: (count: number) => new RegExp(`^${count}, opens the list`),
    shown: (count: number) => `${count} obligations are shown`,
    waits: 'Waits for you',
    signing: 'Record the signing',
    clock: /^Agreement clock, month 0/,
    state: 'State',
    soon: 'Due soon',
    act: 'Executing unit established by an act',
    counted: /60 days after: Signature of the agreement/,
    due: '14 May 2026',
    opens: /The consequence opens on 15 May 2026/,
    opened: 'Consequence open',
    close: 'Back to the calendar',
    line: 'Time line',
    byClause: 'By obligation',
    report: /Half-year progress report, 2/,
    dates: 'Its 6 dates',
    third: '13 Nov 2027',
    download: 'Download iCalendar',
    words: 'Words',
    noMatch: 'No obligation matches',
    all: 'See all',
    happened: 'Happened by 20 May 2027',
    printedBy: 'Printed by Dora Directora',
    more: (count: number) => `And ${count} more`,
    nav: 'Budget',
  },
} as const;

const soonAt = '2026-05-01';
const lateAt = '2027-05-20';
const calendarAnswer = z.object({ standing: z.object({ passed: z.int(), breached: z.int() }) });

const taskAnswer = z.object({ tasks: z.array(z.object({ title: z.string() })) });

async function standingAt(request: APIRequestContext, at: string) {
  const answer = await request.get(`/api/programmes/gamarra-cuzco/calendar?at=${at}`);
  return calendarAnswer.parse(await answer.json()).standing;
}

for (const lang of ['es', 'en'] as const) {
  const say = words[lang];

  test(`the figures of the day open the dates that they count (${lang})`, async ({ page, request }) => {
    const { passed, breached } = await standingAt(request, lateAt);
    await page.goto(`/gamarra-cuzco?lang=${lang}&at=${lateAt}`);
    const main = page.getByRole('main');

    await expect(main.getByRole('heading', { level: 1, name: say.day })).toBeVisible();
    const waits = main.getByRole('region', { name: say.waits });
    await expect(waits).toContainText(say.act);
    await expect(waits.getByRole('link', { name: say.signing })).toBeVisible();
    await expect(main.getByLabel(say.clock).filter({ visible: true })).toHaveCount(1);
    await expectSound(page);

    await main.getByRole('link', { name: say.opensList(breached) }).click();
    await expect(page).toHaveURL(new RegExp(`state=breached.*at=${lateAt}`));
    await expect(
      main.getByRole('status').filter({ hasText: new RegExp(`^${say.shown(breached)}$`) }),
    ).toHaveCount(1);
    await page.goBack();

    await main.getByRole('link', { name: say.opensList(passed) }).click();
    await expect(
      main.getByRole('status').filter({ hasText: new RegExp(`^${say.shown(passed)}$`) }),
    ).toHaveCount(1);
  });

  test(`Today is one sheet of paper, and says what does not stand on it (${lang})`, async ({
    page,
    request,
  }) => {
    const answer = await request.get(`/api/programmes/gamarra-cuzco/tasks?at=${lateAt}&lang=${lang}`);
    const { tasks } = taskAnswer.parse(await answer.json());
    expect(tasks.length, 'more waits than one sheet has room for').toBeGreaterThan(10);
    await page.goto(`/gamarra-cuzco?lang=${lang}&at=${lateAt}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('region', { name: say.waits })).toContainText(tasks[0]?.title ?? 'a task');
    // Whoever asked for the whole list gets one sheet too.
    await main.getByRole('button', { name: say.more(tasks.length - 7) }).click();
    await expect(main.getByRole('article')).toHaveCount(tasks.length);

    const sheets = await printed(page);
    expect(sheets).toHaveLength(1);
    const [sheet = ''] = sheets;
    for (const words of [
      'TC-03-02-01-0',
      say.day,
      say.happened,
      say.printedBy,
      say.more(tasks.length - 5),
      ...tasks.slice(0, 5).map(({ title }) => title),
    ]) {
      expect(sheet).toContain(words);
    }
    expect(sheet).not.toContain(tasks[5]?.title ?? '');
    expect(sheet).not.toContain(say.nav);
  });

  test(`a date opens with how it is computed, and stands otherwise at another date (${lang})`, async ({
    page,
  }) => {
    await page.goto(`/gamarra-cuzco/calendar?lang=${lang}&at=${soonAt}`);
    const main = page.getByRole('main');

    await main.getByLabel(say.state, { exact: true }).selectOption({ label: say.soon });
    await expect(page).toHaveURL(/state=due_soon/);
    await main.getByRole('link', { name: say.act }).click();

    await expect(page).toHaveURL(/open=condition_executing_unit\/1|open=condition_executing_unit%2F1/);
    const detail = main.getByRole('region', { name: say.act });
    await expect(detail).toBeFocused();
    await expect(detail).toContainText(say.due);
    await expect(detail).toContainText(say.counted);
    await expect(detail).toContainText(say.opens);
    await expectSound(page);

    await page.goto(page.url().replace(soonAt, lateAt));
    await expect(detail).toContainText(say.opened);
    await detail.getByRole('link', { name: say.close }).click();
    await expect(page).not.toHaveURL(/open=/);
    await expect(detail).toHaveCount(0);
  });

  test(`what comes again shows its dates before and after, on a time line too (${lang})`, async ({
    page,
  }) => {
    await page.goto(`/gamarra-cuzco/calendar?lang=${lang}&at=${lateAt}&view=line`);
    const main = page.getByRole('main');
    await expect(main.getByRole('radio', { name: say.line })).toBeChecked();
    await main.getByRole('radio', { name: say.byClause }).check();
    await expect(page).toHaveURL(/by=clause/);
    await expectSound(page);

    await main.getByRole('table').getByRole('link', { name: say.report }).click();
    const detail = main.getByRole('region', { name: say.report });
    await expect(detail.getByRole('heading', { name: say.dates })).toBeVisible();
    await detail.getByRole('link', { name: say.third }).click();
    await expect(page).toHaveURL(/open=half_year_report(\/|%2F)3/);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/open=/);
    await expect(page).toHaveURL(/view=line/);
  });

  test(`words that nothing matches lead back to the whole list, and the list can be taken away (${lang})`, async ({
    page,
    request,
  }) => {
    await page.goto(`/gamarra-cuzco/calendar?lang=${lang}`);
    const main = page.getByRole('main');
    await main.getByLabel(say.words).fill('xyzzy');
    await expect(main.getByText(say.noMatch)).toBeVisible();
    await main.getByRole('link', { name: say.all }).click();
    await expect(main.getByText(say.noMatch)).toHaveCount(0);

    const href = await main.getByRole('link', { name: say.download }).getAttribute('href');
    const file = await request.get(href ?? '');
    expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8');
    expect(await file.text()).toContain('half_year_report/1@gamarra-cuzco');
  });
}
